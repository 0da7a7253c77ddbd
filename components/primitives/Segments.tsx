// One of a few ways to look at the same thing: a segmented switch of radio buttons.
import { useId } from 'preact/hooks'

interface Props<Id extends string> {
  label: string
  /** `mark`: how much waits there. */
  options: readonly { id: Id; text: string; mark?: string | null }[]
  chosen: Id
  onChoose(id: Id): void
}

export function Segments<Id extends string>({ label, options, chosen, onChoose }: Props<Id>) {
  const name = useId()
  return (
    <fieldset class="segments">
      <legend class="unseen">{label}</legend>
      {options.map(option => (
        <label key={option.id} class="segment">
          <input
            type="radio"
            name={name}
            checked={option.id === chosen}
            onChange={() => onChoose(option.id)}
          />
          <span>
            {option.text}
            {option.mark && <span class="tab-mark">{option.mark}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
