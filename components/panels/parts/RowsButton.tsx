// "Rows": opens what a figure is made of. The figure's name is read aloud with it.
import { useSpeak } from '@/components/primitives/speak'

interface Props {
  of: string
  /** In the place of "Rows", where several stand side by side. */
  text?: string
  onPress(): void
}

export function RowsButton({ of, text, onPress }: Props) {
  const { say } = useSpeak()
  return (
    <button
      type="button"
      class="button button-text rows-button"
      aria-label={say('rows.of', { figure: of })}
      title={say('rows.of', { figure: of })}
      onClick={onPress}
    >
      {text ?? say('rows.open')}
    </button>
  )
}
