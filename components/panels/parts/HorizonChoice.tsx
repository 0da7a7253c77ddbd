// The choice of a horizon of value: 90, 180 or 365 days.
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import { VALUE_HORIZONS, type ValueHorizon } from '@/lib/schema/outlook'

interface Props {
  label: string
  chosen: ValueHorizon
  onChoose(days: ValueHorizon): void
}

export function HorizonChoice({ label, chosen, onChoose }: Props) {
  const { say } = useSpeak()
  return (
    <Segments<`${ValueHorizon}`>
      label={label}
      options={VALUE_HORIZONS.map(days => ({ id: `${days}`, text: say('unit.days', { n: days, days }) }))}
      chosen={`${chosen}`}
      onChoose={id => onChoose(VALUE_HORIZONS.find(days => `${days}` === id) ?? chosen)}
    />
  )
}
