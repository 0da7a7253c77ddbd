// Names for groups of buyers, from most to least loyal, by a rule that can be read out.
import { type BuyerColumns, type RfmScores, rfmScores } from './rfm-scores'

/**
 * From most to least loyal; the first rule that fits names the buyer (R, F: scores of 1 to 5):
 * champions   often and lately: F 4 or 5, R 4 or 5
 * loyal       often, not long ago: F 3 to 5, R 3 to 5
 * promising   came back, not long ago: F 2, R 3 to 5
 * new         bought once, lately: F 1, R 4 or 5
 * at-risk     came back once or more, but not for long: F 2 to 5, R 1 or 2
 * lapsed      bought once, not lately: F 1, R 1 to 3
 */
export const SEGMENTS = ['champions', 'loyal', 'promising', 'new', 'at-risk', 'lapsed'] as const

export type Segment = (typeof SEGMENTS)[number]

/** A segment's size and weight. */
export interface SegmentSum {
  readonly segment: Segment
  readonly buyers: number
  readonly purchases: number
  readonly revenueMinor: number
  /** Orders expected of them; null without forecasts. */
  readonly expectedOrders: number | null
}

export type RfmSegments =
  | {
      kind: 'segments'
      /** Position in SEGMENTS by buyer. */
      of: Uint8Array
      /** One entry a segment, in the order of SEGMENTS, empty ones included. */
      sums: SegmentSum[]
    }
  | { kind: 'too-few'; buyers: number; needed: number }

/**
 * Puts every buyer into one segment and sums them up.
 *
 * @param expectedOrders by buyer, from a purchase model, when there is one.
 * @throws RangeError on columns of different length.
 */
export function rfmSegments(
  columns: BuyerColumns,
  expectedOrders: ArrayLike<number> | null = null,
): RfmSegments {
  const scores = rfmScores(columns)
  if (scores.kind === 'too-few') return scores
  const buyers = columns.purchases.length
  if (expectedOrders !== null && expectedOrders.length !== buyers)
    throw new RangeError(`${expectedOrders.length} forecasts for ${buyers} buyers.`)
  const of = segmentPositions(scores)
  const sums = SEGMENTS.map(segment => ({
    segment,
    buyers: 0,
    purchases: 0,
    revenueMinor: 0,
    expectedOrders: expectedOrders === null ? null : 0,
  }))
  for (let buyer = 0; buyer < buyers; buyer++) {
    const sum = sums[of[buyer] as number]
    if (sum === undefined) continue
    sum.buyers++
    sum.purchases += columns.purchases[buyer] as number
    sum.revenueMinor += columns.revenueMinor[buyer] as number
    if (sum.expectedOrders !== null) sum.expectedOrders += expectedOrders?.[buyer] ?? 0
  }
  return { kind: 'segments', of, sums }
}

function segmentPositions({ recency, frequency }: Extract<RfmScores, { kind: 'scores' }>): Uint8Array {
  return frequency.map((f, buyer) => SEGMENTS.indexOf(segmentOf(recency[buyer] as number, f)))
}

function segmentOf(recency: number, frequency: number): Segment {
  if (frequency === 1) return recency >= 4 ? 'new' : 'lapsed'
  if (recency <= 2) return 'at-risk'
  if (frequency >= 4 && recency >= 4) return 'champions'
  return frequency >= 3 ? 'loyal' : 'promising'
}
