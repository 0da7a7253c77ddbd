// One of a row of steps, in a list that opens.
interface Props {
  label: string
  options: readonly string[]
  chosen: number
  onChoose(at: number): void
}

export const NumberChoice = ({ label, options, chosen, onChoose }: Props) => (
  <label class="labelled">
    <span>{label}</span>
    <select
      class="field"
      value={String(chosen)}
      onChange={event => onChoose(Number(event.currentTarget.value))}
    >
      {options.map((text, at) => (
        <option key={text} value={String(at)} selected={at === chosen}>
          {text}
        </option>
      ))}
    </select>
  </label>
)
