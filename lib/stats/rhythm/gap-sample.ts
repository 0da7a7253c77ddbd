// What the reorder window is computed from: gaps between purchases, and how long every buyer has been watched.

/** Gaps between consecutive purchases on one clock, and the follow-up that says which gaps could have been seen. */
export interface GapSample {
  /** Whole days, 1 or more: purchases of one day are one purchase. */
  readonly gaps: ArrayLike<number>
  /** Buyer of each gap, a whole number from 0; gaps of one buyer in order of time. Absent: each gap is another buyer's. */
  readonly buyers?: ArrayLike<number>
  /** Days from entry to the as-of day of every buyer on the clock, also of those who never came back. Empty: no weights. */
  readonly followUps: ArrayLike<number>
  /**
   * The first and the second gap of each buyer who has both. Absent: taken from `gaps` by `buyers`. A sample of one gap
   * per buyer needs them for its rhythm test.
   */
  readonly pairs?: GapPairs
}

/** first[i] and second[i] are consecutive gaps of one buyer, in whole days. */
export interface GapPairs {
  readonly first: ArrayLike<number>
  readonly second: ArrayLike<number>
}

/** A sample whose buyers are numbered 0 to n - 1 without holes. */
export interface CheckedGaps {
  /** Buyers with at least one gap: the number of independent witnesses. */
  readonly n: number
  readonly gaps: ArrayLike<number>
  /** Which of the n buyers each gap belongs to. */
  readonly buyerOf: Int32Array
  /** Gaps of each of the n buyers. */
  readonly gapsOf: Int32Array
  readonly longest: number
}

/** A hundred years: a longer gap is a broken date, and tables by day stay small. */
const LONGEST_GAP = 36_525

/**
 * Numbers the buyers of a sample without holes, in order of their first gap.
 *
 * @throws RangeError on a gap that is no whole number of days from 1 to a hundred years, on lists of different length,
 * or on a buyer that is no whole number from 0.
 */
export function checkedGaps({ gaps, buyers }: Pick<GapSample, 'gaps' | 'buyers'>): CheckedGaps {
  if (buyers !== undefined && buyers.length !== gaps.length)
    throw new RangeError(`${gaps.length} gaps but ${buyers.length} buyers.`)
  let longest = 0
  for (let i = 0; i < gaps.length; i++) {
    const days = gaps[i] as number
    if (!(Number.isInteger(days) && days >= 1 && days <= LONGEST_GAP))
      throw new RangeError(`${days} is no gap in whole days from 1 to ${LONGEST_GAP}.`)
    if (days > longest) longest = days
  }
  const { buyerOf, n } = numbered(buyers, gaps.length)
  const gapsOf = new Int32Array(n)
  for (let i = 0; i < buyerOf.length; i++) {
    const buyer = buyerOf[i] as number
    gapsOf[buyer] = (gapsOf[buyer] as number) + 1
  }
  return { n, gaps, buyerOf, gapsOf, longest }
}

function numbered(buyers: ArrayLike<number> | undefined, length: number): { buyerOf: Int32Array; n: number } {
  const buyerOf = new Int32Array(length)
  if (buyers === undefined) {
    for (let i = 0; i < length; i++) buyerOf[i] = i
    return { buyerOf, n: length }
  }
  const numbers = new Map<number, number>()
  for (let i = 0; i < length; i++) {
    const buyer = buyers[i] as number
    if (!(Number.isInteger(buyer) && buyer >= 0)) throw new RangeError(`${buyer} is no buyer's index.`)
    let number = numbers.get(buyer)
    if (number === undefined) {
      number = numbers.size
      numbers.set(buyer, number)
    }
    buyerOf[i] = number
  }
  return { buyerOf, n: numbers.size }
}
