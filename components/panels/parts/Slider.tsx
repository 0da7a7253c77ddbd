// A number on a slider, with its name and value beside it: what a seller tries out.
interface Props {
  label: string
  /** The value in words, shown and read aloud. */
  shown: string
  value: number
  min: number
  max: number
  step: number
  onChange(value: number): void
}

export const Slider = ({ label, shown, value, min, max, step, onChange }: Props) => (
  <label class="slider">
    <span class="slider-line">
      <span>{label}</span>
      <output>{shown}</output>
    </span>
    <input
      type="range"
      min={min}
      max={max}
      step={step}
      value={value}
      aria-valuetext={shown}
      onInput={event => onChange(Number(event.currentTarget.value))}
    />
  </label>
)
