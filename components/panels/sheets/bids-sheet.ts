// What ads may cost as a file: a row a horizon, at the margin that is tried out; nought where nothing is left for ads.
import { bidsAt, type Targets } from '@/components/panels/bids-at'
import type { MoneyView } from '@/components/panels/money-view'
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'
import { BID_HORIZONS } from '@/lib/schema/economics'
import type { Estimate } from '@/lib/schema/outlook'
import { rangedCells, rangedColumns } from './ranged-columns'

export function bidsSheet(
  speak: Speak,
  { economics, currency, asin }: Pick<MoneyView, 'economics' | 'currency' | 'asin'>,
  targets: Targets,
): Sheet {
  const { say } = speak
  return {
    file: `encore-${asin ?? 'shop'}-bids-${economics.asOf}`,
    currency,
    columns: [
      { name: say('bids.horizon'), unit: 'days' },
      { name: say('bids.target'), unit: 'share' },
      ...rangedColumns(speak, say('bids.acos'), 'share'),
      ...rangedColumns(speak, say('bids.cpc'), 'money'),
    ],
    rows: BID_HORIZONS.map(horizon => {
      const { acos, cpcMinor } = bidsAt(economics, horizon, targets)
      return [
        horizon,
        targets.target,
        ...rangedCells(atLeastNought(acos, economics.clv[horizon].contribution?.n)),
        ...rangedCells(atLeastNought(cpcMinor, economics.bids.conversion?.sessions)),
      ]
    }),
  }
}

/** No bid is below nought. */
const atLeastNought = (of: Estimate | null, n: number | undefined) =>
  of && {
    value: Math.max(0, of.value),
    low: Math.max(0, of.low),
    high: Math.max(0, of.high),
    n: n ?? null,
  }
