// One number the seller can set: its name, what it does, and the field with its unit.
import { useSpeak } from '@/components/primitives/speak'

interface Props {
  name: string
  value: string
  onChange(value: string): void
}

export function NumberSetting({ name, value, onChange }: Props) {
  const { say } = useSpeak()
  return (
    <label class="setting">
      <span>
        {say(`settings.${name}`)}
        <small class="muted">{say(`settings.${name}.hint`)}</small>
      </span>
      <span class="setting-field">
        <input
          class="field field-number"
          inputMode="decimal"
          value={value}
          onInput={event => onChange(event.currentTarget.value)}
        />
        <span class="muted">{say(`settings.${name}.unit`)}</span>
      </span>
    </label>
  )
}
