// The whole of an ASIN's strip as one spoken sentence, for readers who do not see it.

import type { Speak } from '@/components/primitives/create-speak'
import { printQuantity } from '@/components/primitives/print-quantity'
import { CHECK_IDS } from '@/lib/schema/baseline'
import type { AsinSummary } from '@/lib/schema/figures'

/** With fewer reorders than this a window says more about chance than about buyers. */
const FEWEST_REORDERS = 20

/** Where an interval rests on too few reorders to speak of a window, there is none. */
export const windowOf = ({ interval }: AsinSummary) =>
  interval !== null && interval.n >= FEWEST_REORDERS ? interval.window : null

export function asinLabel(speak: Speak, summary: AsinSummary): string {
  const { say } = speak
  const { revenueMinor } = summary.clv[90]
  const { value: share, n } = summary.repeatRate[90]
  const window = windowOf(summary)
  const money = { kind: 'money', currency: summary.currency } as const
  const figures = [
    revenueMinor === null
      ? say('strip.label.early')
      : say('strip.label.clv', { value: printQuantity(speak, revenueMinor, money) }),
    ...(share === null
      ? []
      : [say('strip.label.repeat', { share: printQuantity(speak, share, { kind: 'share' }), n })]),
    ...(window === null ? [] : [say('strip.label.window', { from: window.from, to: window.to })]),
    ...CHECK_IDS.map(id =>
      say(`baseline.light.${summary.baseline.checks[id].state}`, { check: say(`baseline.${id}`) }),
    ),
    ...(summary.lever === null ? [] : [say(`lever.${summary.lever.lever}`)]),
  ]
  return say('strip.label', { asin: summary.asin, figures: figures.join(', ') })
}
