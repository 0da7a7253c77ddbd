// The outlook: what is to be expected of the buyers a shop has. Computed from the purchase log beside the figures, stored
// and shown on its own: it is slower than they are and may be a little older.
import type { IsoDate } from './dates'
import type { Estimate } from './estimate'
import type { ByHorizon, CurvePoint } from './figures'
import type { Asin, ShopKey } from './ids'

export type { Estimate }

/** Whole days, both included, and the share of the gaps they hold. */
export interface DayRange {
  from: number
  to: number
  share: number
}

// ---- when they come back ---------------------------------------------------------------------------------------------

/** Regularity of gaps: k = 1 is memoryless, larger is more regular; `low` is its lower 95 % limit. */
export interface Rhythm {
  k: number
  low: number
  /** Buyers with two gaps in a row, on whom it rests. */
  pairs: number
  passed: boolean
}
/** Does a double pack double the gap? `slope` of ln(gap) on ln(units): near 1 consumption, near 0 habit; 95 % limits. */
export interface PerUnit extends Estimate {
  n: number
  verdict: 'consumption' | 'habit' | 'unclear'
  /** Days a unit lasts, where the gap goes with the units. */
  days: DayRange | null
}
/** The window in which most reorders come. Shown only when the gaps have a rhythm. */
export type ReorderWindow =
  | {
      state: 'shown'
      n: number
      /** Most frequent gap in days, 95 % limits. */
      mode: Estimate
      /** All modes, days ascending: 30 and 60 where double packs are sold. */
      modes: number[]
      hdi50: DayRange
      hdi80: DayRange
      rhythm: Rhythm
      perUnit: PerUnit | null
    }
  | {
      state: 'no-rhythm'
      n: number
      hdi50: DayRange
      hdi80: DayRange
      rhythm: Rhythm
      perUnit: PerUnit | null
    }
  | { state: 'rhythm-unknown'; n: number; pairs: number; needed: number }
  | { state: 'too-few'; n: number; needed: number }

/** The day by which half have come back. */
export type MedianDay =
  | { reached: true; day: number; low: number | null; high: number | null }
  | { reached: false; beyond: number }

export const CLOCKS = ['asin', 'family', 'shop'] as const
/** Back to what? The same ASIN, its family (parent ASIN), anything of the shop. */
export type Clock = (typeof CLOCKS)[number]

/** Share who came back by day, on one clock. */
export interface ReturnCurve {
  clock: Clock
  buyers: number
  returned: number
  /** 1 - Kaplan-Meier with 95 % limits, thinned for drawing; ends where the data do. */
  points: CurvePoint[]
  at: ByHorizon<number | null>
  median: MedianDay
  /** Beyond the data: the mean of four models, and the lowest and highest of them. */
  beyond: {
    fromDay: number
    points: { day: number; share: number; low: number; high: number }[]
    /** Does the follow-up suffice to tell who will never come back? */
    neverIdentified: boolean
  } | null
}

// ---- how many will ---------------------------------------------------------------------------------------------------

export const MODEL_NAMES = ['nbd', 'bgnbd', 'mbgnbd', 'mbgcnbd', 'paretonbd'] as const
export type ModelName = (typeof MODEL_NAMES)[number]
export interface FittedModel {
  name: ModelName
  /** Regularity of gaps (Erlang shape); 1 unless mbgcnbd. */
  k: number
  /** By their usual letters; rates per `timeUnitDays`. */
  parameters: Record<string, number>
  logLikelihood: number
  /** Buyers fitted on. */
  n: number
  unidentified: string[]
}
export interface Models {
  chosen: ModelName
  /** Why: 'highest-likelihood', 'regular-gaps', 'dropout-not-identified', 'too-few-repeats', 'forced'. */
  reason: string
  timeUnitDays: number
  fits: FittedModel[]
  /** Buyers who entered in the burn-in: never fitted on. */
  leftOut: number
  burnInDays: number
  /** Orders of that day are the last that are complete. */
  intakeEnd: IsoDate
}
export type Spend =
  | { kind: 'gamma-gamma'; p: number; q: number; gamma: number; n: number; correlation: number | null }
  | { kind: 'shrunken-mean'; mean: number; n: number; correlation: number | null; reason: string }
  | { kind: 'none'; n: number; reason: string }

export interface ForecastWeek extends Estimate {
  /** 1 = the seven days after as-of. */
  week: number
  from: IsoDate
}
/** Of the buyers there are; buyers yet to come are in no forecast. */
export interface Forecast {
  horizonDays: number
  /** Buyers it speaks of. */
  buyers: number
  /** Days with an order, summed over buyers; 90 % limits, with parameter, process and model error. */
  purchases: Estimate
  /** Minor units; null when nothing can be said of the spend. */
  revenueMinor: Estimate | null
  /** Thirteen weeks, 80 % limits. */
  byWeek: ForecastWeek[]
  /** Fitted on these buyers alone, held to the shop's model, or the shop's model itself. */
  basis: 'own' | 'held-to-shop' | 'shop'
}
/** How far past forecasts of this shop were off. */
export interface TrackRecord {
  horizonDays: number
  /** Past days forecasts were made from, each known today. */
  origins: number
  firstOrigin: IsoDate
  /** Median of |forecast - what came| / what came; null when too few. */
  error: number | null
  /** Median of forecast / what came - 1: above 0 = it promised too much. */
  bias: number | null
}

/** Horizons of the value ahead. */
export const VALUE_HORIZONS = [90, 180, 365] as const
export type ValueHorizon = (typeof VALUE_HORIZONS)[number]

/** What can be said of a group of buyers: all of a shop, or those who entered by an ASIN. */
export interface GroupOutlook {
  asOf: IsoDate
  buyers: number
  window: ReorderWindow
  curves: ReturnCurve[]
  forecast: Forecast | null
  /** Why there is no forecast: 'too-few', 'no-repeats', 'nobody'. */
  noForecast: string | null
  /** Buyers expected to be still active, and of them those inside or past the reorder window since their last order. */
  alive: number | null
  due: number | null
  /** Revenue a new buyer brings to that age, first order included, 90 % limits. */
  valueAhead: Record<ValueHorizon, Estimate | null>
}

export interface AsinOutlook extends GroupOutlook {
  asin: Asin
  /** Repeat rate held to the other ASINs of the shop (90 % limits): what a small sample is worth. */
  pooledRepeat: ByHorizon<Estimate | null>
  /** Orders of this ASIN by those who bought it before, whatever they entered by. */
  soldForecast: Forecast | null
  /** Buyers who bought it within the last 1 … 12 months (30 days each). */
  boughtWithin: number[]
}

export const SEGMENTS = ['champions', 'loyal', 'promising', 'new', 'at-risk', 'lapsed'] as const
export type SegmentId = (typeof SEGMENTS)[number]
/** Buyers from most to least loyal, by recency, frequency and money. */
export interface Segment {
  id: SegmentId
  buyers: number
  purchases: number
  revenueMinor: number
  /** Purchases expected within the forecast's horizon. */
  expectedPurchases: number | null
  /** Null for a segment without buyers. */
  medianDaysSinceLast: number | null
}
export const COUNT_PURCHASES = [2, 3, 4, 5, 6] as const
export const COUNT_DAYS = [30, 60, 90, 180, 365] as const

export interface ShopOutlook extends GroupOutlook {
  shop: ShopKey
  models: Models | null
  spend: Spend
  /** Week of the year -> factor on expected orders, 1 … 53; null with the reason when there is too little history. */
  season: { factors: number[] | null; reason: string | null }
  track: TrackRecord[]
  segments: Segment[]
  /** Of buyers with a first order old enough to tell (90 days): the share with a second within 90 days. */
  firstToSecond: { value: number; low: number; high: number; n: number } | null
  /** atLeast[i][j] = buyers with COUNT_PURCHASES[i] purchases or more within some COUNT_DAYS[j] days. */
  atLeast: number[][]
}
