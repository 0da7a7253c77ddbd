// Invented figures of a tea and candle shop, made by formula: the gallery and the render tests draw them.
import { type Baseline, type BaselineCheck, type CheckState, DEFAULT_THRESHOLDS } from '@/lib/schema/baseline'
import { type IsoDate, isoDate, isoMonth } from '@/lib/schema/dates'
import type {
  AsinFigures,
  AsinSummary,
  ByHorizon,
  ClvAt,
  Cohort,
  CurvePoint,
  GroupFigures,
  Interval,
  Share,
  ShopFigures,
} from '@/lib/schema/figures'
import type { Asin, MarketplaceId, ShopKey } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/proposal'
import { HORIZONS, type Horizon } from '@/lib/schema/purchase-history'

const AS_OF = 20_500 // a day in February 2026
const asOf = isoDate(AS_OF) as IsoDate
const byHorizon = <T>(of: (horizon: Horizon) => T): ByHorizon<T> =>
  Object.fromEntries(HORIZONS.map(h => [h, of(h)])) as ByHorizon<T>

/** A share with limits of about the right width for its n. */
function share(value: number, n: number): Share {
  if (n === 0) return { value: null, low: null, high: null, n }
  const half = 1.96 * Math.sqrt((value * (1 - value)) / n)
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half), n }
}

/** How many come back, at most, and after how many days. */
interface Habit {
  buyers: number
  ceiling: number
  cadence: number
  /** Minor units a purchase. */
  basket: number
}

const backBy = (day: number, { ceiling, cadence }: Habit): number =>
  ceiling / (1 + Math.exp(-(day - cadence) / (cadence / 5)))

function gapCounts(habit: Habit): number[] {
  const back = Math.round(habit.buyers * habit.ceiling)
  const counts = Array.from({ length: Math.round(habit.cadence * 3.2) }, (_, day) =>
    Math.max(
      0,
      Math.round(
        back * (backBy(day + 1, habit) - backBy(day, habit)) * (1 / habit.ceiling) + Math.sin(day) * 0.6,
      ),
    ),
  )
  counts[0] = 0
  while (counts.at(-1) === 0) counts.pop()
  return counts
}

function interval(counts: readonly number[], { cadence }: Habit): Interval | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  const spread = Math.max(2, Math.round(cadence / 6))
  return n === 0
    ? null
    : {
        n,
        median: cadence,
        q1: cadence - spread,
        q3: cadence + spread + 1,
        window: { from: cadence - spread, to: cadence + spread - 1, share: 0.52 },
      }
}

function curve(habit: Habit): CurvePoint[] {
  return Array.from({ length: 365 }, (_, i) => i + 1)
    .filter(day => day < 180 || day % 4 === 0)
    .map(day => {
      const value = backBy(day, habit) - backBy(0, habit)
      const atRisk = Math.round(habit.buyers * (1 - value) * (1 - day / 420))
      const half = 1.96 * Math.sqrt((value * (1 - value)) / Math.max(1, atRisk))
      return { day, share: value, low: Math.max(0, value - half), high: Math.min(1, value + half), atRisk }
    })
}

export function groupFigures(habit: Habit, margin: number | null = null): GroupFigures {
  const mature = (h: number) => Math.round(habit.buyers * (1 - h / 420))
  const counts = gapCounts(habit)
  const clv = (h: Horizon): ClvAt => {
    const n = mature(h)
    const revenueMinor = habit.basket * (1 + backBy(h, habit) * (1 + h / 200))
    if (n < 1) return { revenueMinor: null, contributionMinor: null, n: 0 }
    return { revenueMinor, contributionMinor: margin === null ? null : revenueMinor * margin * 0.94, n }
  }
  return {
    entryBuyers: habit.buyers,
    repeatRate: byHorizon(h => share(backBy(h, habit), mature(h))),
    survival: byHorizon(h => backBy(h, habit) * 1.01),
    interval: interval(counts, habit),
    clv: byHorizon(clv),
    gapCounts: counts,
    curve: curve(habit),
  }
}

function check(
  state: CheckState,
  value: number | null,
  threshold: number,
  n: number | null,
  why: string,
): BaselineCheck {
  return { state, value, threshold, n, why, asOf: value === null ? null : AS_OF * 86_400 }
}
const T = DEFAULT_THRESHOLDS
export const BASELINES: Record<CheckState, Baseline> = {
  green: {
    state: 'green',
    checks: {
      rating: check('green', 4.6, T.rating, 812, 'rating-voice-of-customer'),
      stockDays: check('green', 61, T.stockDays, null, 'stock-report'),
      returnRate: check('green', 0.021, T.returnRate, 1904, 'returns-ripe'),
      cancellationRate: check('unknown', 0.008, T.cancellationRate, 3120, 'fba-no-verdict'),
    },
  },
  red: {
    state: 'red',
    checks: {
      rating: check('red', 4.1, T.rating, 96, 'rating-typed'),
      stockDays: check('red', 11.5, T.stockDays, null, 'stock-sales'),
      returnRate: check('green', 0.043, T.returnRate, 402, 'returns-ripe'),
      cancellationRate: check('green', 0.011, T.cancellationRate, 610, 'cancellations-own'),
    },
  },
  unknown: {
    state: 'unknown',
    checks: {
      rating: check('unknown', null, T.rating, null, 'rating-missing'),
      stockDays: check('unknown', null, T.stockDays, null, 'stock-missing'),
      returnRate: check('unknown', null, T.returnRate, 12, 'returns-too-few'),
      cancellationRate: check('green', 0.004, T.cancellationRate, 240, 'cancellations-own'),
    },
  },
}

/** Proposals of which nobody can say what they bring. */
const UNSIZED = {
  expectedMonthlyMinor: null,
  expectedBasis: 'none',
  costMinor: null,
  timeToEffect: 'medium',
  arithmetic: [],
} as const satisfies Partial<Proposal>

export const PROPOSALS: Proposal[] = [
  {
    lever: 'refill-multipack',
    sentence: 'refill.same',
    arguments: { share: 61, from: 27, to: 35 },
    because: [
      { figure: 'figure.same', value: 0.61, unit: 'share', threshold: 0.5, n: 1204 },
      { figure: 'figure.interval', value: 31, unit: 'days', threshold: null, n: 1204 },
    ],
    evidence: 'own',
    breakEvenGain: 0.064,
    ...UNSIZED,
    rank: 1,
    where: 'variations',
  },
  {
    lever: 'subscribe-save',
    sentence: 'subscribe.offer-gain',
    arguments: { days: 31, gain: 12.4 },
    because: [{ figure: 'figure.interval', value: 31, unit: 'days', threshold: null, n: 1204 }],
    evidence: 'B',
    breakEvenGain: 0.124,
    ...UNSIZED,
    rank: 2,
    where: 'subscribe-save',
  },
]
const MEND: Proposal = {
  lever: 'mend-baseline',
  sentence: 'mend.rating',
  arguments: { value: 4.1, threshold: 4.3 },
  because: [{ figure: 'figure.rating', value: 4.1, unit: 'stars', threshold: 4.3, n: 96 }],
  evidence: 'own',
  breakEvenGain: null,
  ...UNSIZED,
  rank: 1,
  where: 'voice-of-customer',
}

const NAMES = [
  ['Sencha loose leaf tea, 250 g refill bag', 31, 0.46, 'green'],
  ['Beeswax pillar candle, set of three', 64, 0.17, 'red'],
  ['Cast iron teapot with infuser, 0.8 l', 90, 0.08, 'unknown'],
  ['Earl Grey, 100 pyramid bags', 29, 0.41, 'green'],
  ['Bamboo whisk for matcha', 45, 0.12, 'unknown'],
  ['Ceremonial matcha, 30 g tin', 34, 0.38, 'green'],
] as const

/** The nth invented product: six characters of shop, repeated with falling size. */
export function asinFigures(nth: number, margin: number | null = null): AsinFigures {
  const [name, cadence, ceiling, state] = NAMES[nth % NAMES.length] ?? NAMES[0]
  const buyers = Math.max(3, Math.round(5200 / (nth + 1) ** 1.1))
  const figures = groupFigures({ buyers, ceiling, cadence, basket: 1690 + 410 * (nth % 7) }, margin)
  const asin = (at: number) => `B000TEST${String(at + 1).padStart(2, '0')}` as Asin
  const back = figures.interval?.n ?? 0
  return {
    ...figures,
    asin: asin(nth),
    title: nth > 5 ? `${name} (${nth + 1})` : name,
    sold: {
      orders: buyers * 2,
      units: buyers * 2 + 140,
      revenueMinor: buyers * 4012,
      returnedUnits: Math.round(buyers / 31),
    },
    next: [0.61, 0.17, 0.09, 0.05].map((part, i) => ({
      asin: asin(nth + i),
      buyers: Math.round(back * part),
      share: part,
    })),
    baseline: BASELINES[state],
    proposals: state === 'green' ? PROPOSALS : state === 'red' ? [MEND] : [],
  }
}

export const summaryOf = (figures: AsinFigures, currency: string): AsinSummary => ({
  asin: figures.asin,
  title: figures.title,
  currency,
  asOf,
  entryBuyers: figures.entryBuyers,
  units: figures.sold.units,
  revenueMinor: figures.sold.revenueMinor,
  clv: figures.clv,
  repeatRate: figures.repeatRate,
  interval: figures.interval,
  baseline: figures.baseline,
  lever: figures.proposals[0] ?? null,
})

const tables = new Map<string, AsinSummary[]>()

/** Made once of each kind: drawing every scene asks for the same table hundreds of times. */
export function asinTable(count: number, currency = 'USD'): AsinSummary[] {
  const kind = `${count} ${currency}`
  const made =
    tables.get(kind) ?? Array.from({ length: count }, (_, nth) => summaryOf(asinFigures(nth), currency))
  tables.set(kind, made)
  return [...made]
}

function cohorts(): Cohort[] {
  return Array.from({ length: 16 }, (_, i) => {
    const entry = AS_OF - 31 * (16 - i) + 10
    const ripe = (k: number) => AS_OF - entry >= 30 * (k + 1)
    const month = (of: (k: number) => number) =>
      Array.from({ length: 12 }, (_, k) => (ripe(k + 1) ? of(k + 1) : null))
    return {
      month: isoMonth(entry),
      buyers: i === 3 ? 14 : 620 + Math.round(240 * Math.sin(i)),
      retention: month(k => 0.24 / k ** 0.55 + 0.012 * Math.sin(i * 2 + k)),
      revenuePerBuyerMinor: month(k => 2140 + 610 * Math.sqrt(k) + 60 * Math.cos(i + k)),
    }
  })
}

export function shopFigures(
  shop: ShopKey,
  marketplace: MarketplaceId,
  currency: string,
  margin: number | null = null,
): ShopFigures {
  const scale = currency === 'JPY' ? 1.4 : 1
  return {
    ...groupFigures({ buyers: 10_310, ceiling: 0.34, cadence: 32, basket: 2260 * scale }, margin),
    shop,
    marketplace,
    currency,
    asOf,
    coverage: {
      orders: 18_442,
      ordersWithBuyer: 15_307,
      excluded: { blank: 2_480, noReply: 118, businessRelay: 501, outlier: 36 },
      notInBuyerFile: 2_114,
      from: isoDate(AS_OF - 500),
      to: asOf,
      leftCensoredBuyers: 1_443,
      burnInDays: 90,
    },
    totals: {
      buyers: 10_310,
      purchases: 15_120,
      orders: 18_442,
      lines: 21_006,
      units: 24_870,
      revenueMinor: 58_340_215 * scale,
      returnedUnits: 611,
      returnedMinor: 1_402_300,
      cancelledOrders: 302,
    },
    cohorts: cohorts(),
  }
}
