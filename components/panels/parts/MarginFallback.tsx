// The shop-wide gross margin to fall back on where no unit cost is known: a percentage to type in.
import { useState } from 'preact/hooks'
import { useSpeak } from '@/components/primitives/speak'

interface Props {
  share: number | null
  onMargin(share: number | null): void
}

/** A share from a typed percentage; "none" for an empty field, null for what is no percentage. */
function read(text: string): number | 'none' | null {
  if (text.trim() === '') return 'none'
  const percent = Number(text.trim().replace(',', '.'))
  return percent >= 0 && percent <= 100 ? percent / 100 : null
}

export function MarginFallback({ share, onMargin }: Props) {
  const { say, language } = useSpeak()
  const point = language === 'fr' ? ',' : '.'
  const [text, setText] = useState(
    share === null ? '' : String(Math.round(share * 1e4) / 100).replace('.', point),
  )
  const next = read(text)
  const value = next === 'none' ? null : next
  const changed = next !== null && value !== share
  return (
    <form
      class="margin-fallback"
      onSubmit={event => {
        event.preventDefault()
        if (changed) onMargin(value)
      }}
    >
      <div class="margin-line">
        <input
          class="field field-number"
          inputMode="decimal"
          aria-label={say('costs.margin')}
          aria-invalid={next === null}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
        <span class="muted">%</span>
        <button type="submit" class="button" disabled={!changed}>
          {say('costs.margin-keep')}
        </button>
      </div>
      {next === null && <p class="warn small">{say('costs.margin-invalid')}</p>}
    </form>
  )
}
