// "Rows": opens what a figure is made of. The figure's name is read aloud with it.
import { useSpeak } from '@/components/primitives/speak'

export function RowsButton({ of, onPress }: { of: string; onPress(): void }) {
  const { say } = useSpeak()
  return (
    <button
      type="button"
      class="button button-text rows-button"
      aria-label={say('rows.of', { figure: of })}
      title={say('rows.of', { figure: of })}
      onClick={onPress}
    >
      {say('rows.open')}
    </button>
  )
}
