// The four checks of the baseline as lights: rating, stock, returns, cancellations.

import type { Speak } from '@/components/primitives/create-speak'
import { Light } from '@/components/primitives/Light'
import { printQuantity, type Quantity } from '@/components/primitives/print-quantity'
import { useSpeak } from '@/components/primitives/speak'
import { type Baseline, CHECK_IDS, type CheckId } from '@/lib/schema/baseline'

export const CHECK_QUANTITY: Record<CheckId, Quantity> = {
  rating: { kind: 'stars' },
  stockDays: { kind: 'days' },
  returnRate: { kind: 'share' },
  cancellationRate: { kind: 'share' },
}

const label = (speak: Speak, baseline: Baseline, id: CheckId): string => {
  const { state, value } = baseline.checks[id]
  return speak.say(`baseline.light.${state}`, {
    check: speak.say(`baseline.${id}`),
    value: value === null ? '' : printQuantity(speak, value, CHECK_QUANTITY[id]),
  })
}

export function BaselineLights({ baseline }: { baseline: Baseline }) {
  const speak = useSpeak()
  return (
    <span class="lights">
      {CHECK_IDS.map(id => (
        <Light
          key={id}
          state={baseline.checks[id].state}
          letter={speak.say(`baseline.letter.${id}`)}
          label={label(speak, baseline, id)}
        />
      ))}
    </span>
  )
}
