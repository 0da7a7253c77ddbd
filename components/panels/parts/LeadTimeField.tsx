// How long it takes from ordering stock to having it on sale: one number of days, typed and kept, or taken back.
import { useState } from 'preact/hooks'
import { useSpeak } from '@/components/primitives/speak'

const MOST_DAYS = 365

interface Props {
  days: number
  /** The seller set it; else it is the one for all products. */
  typedIn: boolean
  /** Whole days, or null to take it back. */
  onLeadTime(days: number | null): void
}

export function LeadTimeField({ days, typedIn, onLeadTime }: Props) {
  const { say } = useSpeak()
  const [text, setText] = useState('')
  const typed = Number(text)
  const valid = text.trim() !== '' && Number.isInteger(typed) && typed >= 0 && typed <= MOST_DAYS
  return (
    <form
      class="line-form"
      onSubmit={event => {
        event.preventDefault()
        if (!valid) return
        onLeadTime(typed)
        setText('')
      }}
    >
      <label class="labelled">
        <span>{say('wave.lead-field')}</span>
        <input
          class="field field-number"
          inputMode="numeric"
          placeholder={String(days)}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={!valid}>
        {say('wave.lead-keep')}
      </button>
      {typedIn && (
        <button type="button" class="button button-text" onClick={() => onLeadTime(null)}>
          {say('wave.lead-back')}
        </button>
      )}
    </form>
  )
}
