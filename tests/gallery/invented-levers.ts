// Proposals and killers as the rules say them of invented products: what the journal found, what a point is worth, a family with
// a multipack, a shop without a known coupon fee, and a product whose price, shelf and returns all move.
import { propose } from '@/lib/levers/propose'
import { killersOf } from '@/lib/metrics/advice/killers/index'
import { byHorizon } from '@/lib/metrics/by-horizon'
import type { Killer } from '@/lib/schema/advice'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { LeverFacts, LeverTrial } from '@/lib/schema/lever-facts'
import type { LeverId, Proposal } from '@/lib/schema/proposal'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import { AS_OF_DAY, figuresCase } from '@/tests/lib/levers/figures-case'
import {
  ASIN,
  daysAgo,
  economicsCase,
  intervalOf,
  leverCase,
  nextOf,
  noRhythm,
  outlookCase,
  returnsOf,
  rhythmOf,
  shareOf,
  signalsCase,
  survivalOf,
} from '@/tests/lib/levers/lever-case'

const trial = (value: number, found: LeverTrial['found']): LeverTrial => ({
  effect: { value, low: value - 0.09, high: value + 0.09 },
  products: 3,
  from: '2024-06-03' as IsoDate,
  to: '2024-09-16' as IsoDate,
  found,
})
const said = (lever: LeverId, over: Partial<LeverFacts>, steady = true): Proposal => {
  const figures = { title: 'Earl Grey', interval: intervalOf(240), next: nextOf(0.72, 0.1) }
  const found = propose(
    leverCase(
      { ...figures, survival: survivalOf(steady ? 0.3 : 0.2) },
      {
        economics: economicsCase(),
        outlook: outlookCase(steady ? rhythmOf(240, 31) : noRhythm(240)),
        ...over,
      },
    ),
  ).find(one => one.lever === lever)
  if (found === undefined) throw new Error(`The invented product has no ${lever}.`)
  return found
}

export const WORKED = said('subscribe-save', {
  trials: new Map([['subscribe-save', trial(0.21, 'worked')]]),
})
export const NOTHING_FOUND = said('refill-multipack', {
  trials: new Map([['refill-multipack', trial(0.01, 'nothing')]]),
})
export const ONE_POINT = said('subscribe-save', {})
export const WITH_SIBLING = said('refill-multipack', {
  siblings: [{ asin: 'B000TEST06' as Asin, title: 'Earl Grey, Pack of 6' }],
  outlook: outlookCase({
    ...noRhythm(240),
    perUnit: { value: 0.41, low: 0.2, high: 0.6, n: 180, verdict: 'unclear', days: null },
  } as ReturnType<typeof noRhythm>),
})
export const FEE_UNKNOWN = said(
  'standing-coupon',
  {
    settings: DEFAULT_SETTINGS,
    signals: signalsCase({
      promotions: {
        firstOrders: shareOf(0.3, 200),
        repeatOrders: shareOf(0.3, 100),
        depth: 0.1,
        repeatAfterPromotion: shareOf(0.2, 30),
        repeatWithout: shareOf(0.2, 30),
      },
    }),
  },
  false,
)

const paid = [1000, 1140, 1000, 1120, 980].map((value, at) => ({ on: daysAgo(70 - 10 * at), value }))
/** One order a day, three in ten by buyers who had bought before, and everything that unsettles them at once. */
export const UNSETTLED: Killer[] = killersOf({
  asOfDay: AS_OF_DAY,
  figures: { ...figuresCase(ASIN), repeatRate: byHorizon(() => shareOf(0.2, 400)) },
  signals: signalsCase({
    price: { paid, listed: [], medianMinor: 1000, changes90: 4, changes: 4, rotates: true },
    weeklyOrders: [...Array<number>(13).fill(30), ...Array<number>(9).fill(15)],
    firstWeek: daysAgo(60 + 13 * 7),
    stock: {
      available: [],
      inbound: null,
      cover30: null,
      cover90: null,
      stockOuts: [{ from: daysAgo(39), to: daysAgo(28), days: 12 }],
    },
    returns: returnsOf(0.04, 0.05, 300),
  }),
  outlook: null,
  economics: economicsCase(),
  pace: { days: 90, orders: 90, units: 90, firstOrders: 63, repeatOrders: 27 },
})
