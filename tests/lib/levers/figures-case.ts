// Figures of an ASIN with a green baseline whose buyers have not come back: the quiet ground of the lever tests.
import { byHorizon } from '@/lib/metrics/by-horizon'
import { type Baseline, FBA_NO_VERDICT } from '@/lib/schema/baseline'
import { isoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { StudiedAsin } from '@/lib/schema/study'

const green = { state: 'green', asOf: null } as const

export const BASELINE_GREEN: Baseline = {
  state: 'green',
  checks: {
    rating: { ...green, value: 4.7, threshold: 4.3, n: 900, why: 'rating-typed' },
    stockDays: { ...green, value: 50, threshold: 30, n: 60, why: 'stock-report' },
    returnRate: { ...green, value: 0.02, threshold: 0.081, n: 200, why: 'returns-ripe' },
    cancellationRate: {
      state: 'unknown',
      asOf: null,
      value: 0.01,
      threshold: 0.025,
      n: 200,
      why: FBA_NO_VERDICT,
    },
  },
}

/** The last day looked at, epoch day. */
export const AS_OF_DAY = 20_000

export const figuresCase = (asin: Asin): StudiedAsin => ({
  asin,
  title: null,
  currency: 'USD',
  asOf: isoDate(AS_OF_DAY),
  units: 500,
  revenueMinor: 500_000,
  entryBuyers: 500,
  repeatRate: byHorizon(() => ({ value: 0, low: 0, high: 0.01, n: 400 })),
  survival: byHorizon(() => 0),
  interval: null,
  clv: byHorizon(() => ({ revenueMinor: 1000, contributionMinor: null, n: 400 })),
  sold: { orders: 500, units: 500, revenueMinor: 500_000, returnedUnits: 4 },
  next: [],
  baseline: BASELINE_GREEN,
  lever: null,
})
