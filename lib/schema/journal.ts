// The seller's journal of levers pulled, and what became of each: verdicts at equal cohort age and against control ASINs.
import type { IsoDate } from './dates'
import type { Asin, ShopKey } from './ids'
import type { Estimate } from './outlook'
import type { LeverId } from './proposal'

export const JOURNAL_KINDS = ['price', 'coupon', 'subscribe-save', 'rating', 'title'] as const
/** A change that was seen in the data: an entry is offered. */
export interface DetectedChange {
  asin: Asin
  kind: (typeof JOURNAL_KINDS)[number]
  on: IsoDate
  from: number | string | null
  to: number | string | null
}

export interface JournalEntry {
  /** Stable; given once. */
  id: string
  shop: ShopKey
  asin: Asin
  lever: LeverId
  start: IsoDate
  /** The day the verdict is due: fixed when the entry is made. */
  readout: IsoDate
  /** Chosen when the entry is made, from what came before `start` alone; empty = chosen at the first look, from that alone. */
  controls: Asin[]
  /** Smallest effect (log) that could be found, as planned when the entry was made; null or absent = not known. */
  minimumDetectable?: number | null
  note: string
  /** Epoch seconds. */
  writtenAt: number
}

/** Oldest first. */
export const byStart = (a: JournalEntry, b: JournalEntry): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : a.writtenAt - b.writtenAt

/** A detected change of which the seller has said that it was none of theirs. */
export type DismissedChange = Pick<DetectedChange, 'asin' | 'kind' | 'on'>

/** The journal as it is kept: what was written down stands in it at once, its verdict once the shop has been studied. */
export interface Journal {
  /** Oldest first. */
  entries: JournalEntry[]
  dismissed: DismissedChange[]
  /** Of what is written here: whether a study has seen all of it, is to see it, or came to nothing. */
  study: 'made' | 'to-come' | 'failed'
}

/** "too-early" until the readout; "cannot-tell" says why in `why`. */
export const VERDICTS = ['worked', 'did-not', 'hurt', 'too-early', 'cannot-tell'] as const
export type Verdict = (typeof VERDICTS)[number]
/** Why nothing can be told. */
export const NO_VERDICT_WHYS = [
  'too-few-weeks',
  'too-few-orders',
  'no-controls',
  'trends-apart',
  'stock-out',
  'events',
  'many-trials',
] as const
export type NoVerdictWhy = (typeof NO_VERDICT_WHYS)[number]

/** Entry cohorts before and after the start, at the same age. */
export interface CohortComparison {
  ageDays: number
  before: { buyers: number; value: number | null }
  after: { buyers: number; value: number | null }
  /** After less before, 90 % limits. */
  difference: Estimate | null
}
export interface CohortVerdict {
  revenueMinor: CohortComparison
  contributionMinor: CohortComparison
  /** Share who reordered. */
  reorderRate: CohortComparison
  /** Days until the reorder, up to the age: restricted mean; fewer is better. */
  restrictedMeanDays: CohortComparison
}

export interface Experiment {
  entry: JournalEntry
  asin: Asin
  lever: LeverId
  start: IsoDate
  readout: IsoDate
  /** On the logarithm of weekly orders, against the controls, 90 % limits by test inversion; null = cannot be told. */
  effect: Estimate | null
  pValue: number | null
  /**
   * pValue raised for all trials of the journal that were under way by the readout (Benjamini and Hochberg 1995), and how many
   * these were, this one included. A verdict needs this one to be small; of a single trial it is pValue.
   */
  pAdjusted?: number | null
  trials?: number
  /** Smallest effect (log) that 80 of 100 such experiments would find. */
  minimumDetectable: number | null
  /** p of no difference in trend before the start; below 0.01 trends were apart already. */
  parallelTrends: { pValue: number; parallel: boolean } | null
  controls: Asin[]
  /**
   * ASINs judged as one: the same lever, begun in the same week or in others and read out by then. The effect is theirs
   * together; just this one = its own. Controls and weeks are those of this start.
   */
  together?: Asin[]
  /** Weeks compared before the start and after it. */
  weeksBefore: number
  weeksAfter: number
  /** Weeks left out: stock-outs, events. */
  flagged: { week: IsoDate; why: 'stock-out' | 'event' }[]
  cohort60: CohortVerdict | null
  cohort90: CohortVerdict | null
  verdict: Verdict
  why: NoVerdictWhy | null
}

/** What is proposed for a new entry, from what came before its start alone. */
export interface EntryPlan {
  readout: IsoDate
  controls: Asin[]
  /** Smallest effect (log) that 80 of 100 such experiments would find at 5 %; null = history is too short to say. */
  minimumDetectable: number | null
}
