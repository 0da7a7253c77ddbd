// A rating the seller states, with comma or point; kept only when it is one, and taken back with a press.
import { useState } from 'preact/hooks'
import { useSpeak } from '@/components/primitives/speak'

interface Props {
  /** The rating that counts was typed in. */
  typed: boolean
  /** Stars, or null to take them back. */
  onTypeRating(stars: number | null): void
}

export function RatingField({ typed, onTypeRating }: Props) {
  const { say } = useSpeak()
  const [text, setText] = useState('')
  const stars = Number(text.replace(',', '.'))
  const valid = text.trim() !== '' && stars >= 1 && stars <= 5
  return (
    <form
      class="rating"
      onSubmit={event => {
        event.preventDefault()
        if (!valid) return
        onTypeRating(stars)
        setText('')
      }}
    >
      <label class="labelled">
        <span>{say('baseline.type-rating')}</span>
        <input
          class="field field-number"
          inputMode="decimal"
          placeholder="4.5"
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={!valid}>
        {say('baseline.save-rating')}
      </button>
      {typed && (
        <button type="button" class="button button-text" onClick={() => onTypeRating(null)}>
          {say('baseline.clear-rating')}
        </button>
      )}
    </form>
  )
}
