// The advice on one entry ASIN: the gate, the proposals with their arithmetic, what kills repeat orders, the reorder wave
// against stock, warnings before a gate breaks, the routine after the order.
import type { Baseline } from './baseline'
import type { IsoDate } from './dates'
import type { Asin } from './ids'
import type { Estimate } from './outlook'
import type { Proposal } from './proposal'

/** Something that is likely to break the gate soon. */
export interface GateWarning {
  check: 'rating' | 'stockDays' | 'returnRate'
  /** Key of the sentence and its arguments. */
  sentence: string
  arguments: Record<string, number | string>
  /** The day it breaks if nothing changes; null when that cannot be told. */
  on: IsoDate | null
}

export const KILLER_IDS = [
  'price-rotation',
  'stock-out',
  'confusing-variants',
  'rising-returns',
  'featured-offer-lost',
] as const
export type KillerId = (typeof KILLER_IDS)[number]
/** What resets the relationship with buyers: seen, dated, priced. */
export interface Killer {
  killer: KillerId
  from: IsoDate
  to: IsoDate | null
  sentence: string
  arguments: Record<string, number | string>
  /** Reorders that were expected and did not come, and what they would have brought; null = cannot be told. */
  lostOrders: Estimate | null
  lostMinor: Estimate | null
  /** What `lostMinor` counts a lost order at: its contribution where that is known, else its revenue. */
  valuedAt: 'contribution' | 'revenue' | null
}

export interface WaveWeek {
  /** 1 = the seven days after as-of. */
  week: number
  from: IsoDate
  /** Units expected (reorders, and first orders at the present pace), 80 % limits. */
  expected: number
  low: number
  high: number
  /** Units left at its end, inbound counted when it is stated; null = stock is not known. Never below 0. */
  stockAfter: number | null
}
export interface Wave {
  weeks: WaveWeek[]
  /** On hand today and on the way, less what has sold since it was read; null = not known, or read more than 30 days ago. */
  stock: number | null
  /** The day cover ends, by what is expected and by the upper limit; null = not within the weeks, or stock not known. */
  coverEnds: IsoDate | null
  coverEndsEarliest: IsoDate | null
  /** Units to have in addition for the lead time and thirty days, and the last day to order them. */
  bufferUnits: number | null
  orderBy: IsoDate | null
  /** Lead time taken, days, and whether the seller set it. */
  leadTimeDays: number
  leadTimeTypedIn: boolean
  /** The week (its first day) before the most reorders fall due: when a coupon does most. */
  couponWeek: IsoDate | null
}

export const ROUTINE_IDS = [
  'answer-questions',
  'insert-current',
  'comparison-table',
  'store-path',
  'delivery-promise',
  'review-requests',
  'review-themes',
] as const
export interface RoutineStep {
  id: (typeof ROUTINE_IDS)[number]
  /** Days after which it is due again. */
  everyDays: number
  doneOn: IsoDate | null
  dueOn: IsoDate
}

export interface AsinAdvice {
  asin: Asin
  asOf: IsoDate
  gate: Baseline
  warnings: GateWarning[]
  /** Best first. Empty = nothing to do; `why` says whether for lack of buyers. */
  proposals: Proposal[]
  why: 'nothing-to-do' | 'not-enough' | null
  killers: Killer[]
  wave: Wave | null
  routine: RoutineStep[]
}
