// Recency, frequency and money as scores of 1 to 5: where each buyer stands among the shop's buyers.

/** Below this many buyers fifths mean nothing. */
export const SCORES_FROM = 25

/** Columns, one entry a buyer. */
export interface BuyerColumns {
  /** Days since the last purchase, 0 or more. */
  readonly recencyDays: ArrayLike<number>
  /** Purchases in all (days with one), 1 or more. */
  readonly purchases: ArrayLike<number>
  /** What they brought, in minor units of one currency; may be negative after refunds. */
  readonly revenueMinor: ArrayLike<number>
}

export type RfmScores =
  /** 5 = most recent, most often, most money. */
  | { kind: 'scores'; recency: Uint8Array; frequency: Uint8Array; money: Uint8Array }
  | { kind: 'too-few'; buyers: number; needed: number }

/**
 * Scores by rank (Hughes 1994, "Strategic Database Marketing", chapter 3), equal values sharing a score.
 *
 * Recency and money in fifths of all buyers by the middle of their ties' ranks. Frequency is 1 for who bought once;
 * repeat buyers stand in quarters among themselves, 2 to 5: with 3 to 30 % repeaters, fifths of all buyers would call
 * every repeat buyer a 5.
 *
 * @throws RangeError on columns of different length.
 */
export function rfmScores({ recencyDays, purchases, revenueMinor }: BuyerColumns): RfmScores {
  const buyers = purchases.length
  if (recencyDays.length !== buyers || revenueMinor.length !== buyers)
    throw new RangeError(`Columns of ${recencyDays.length}, ${buyers} and ${revenueMinor.length} buyers.`)
  if (buyers < SCORES_FROM) return { kind: 'too-few', buyers, needed: SCORES_FROM }
  const youth = Float64Array.from(recencyDays, days => -days)
  return {
    kind: 'scores',
    recency: inParts(youth, 5, 'middle', 1),
    frequency: frequencyScores(purchases),
    money: inParts(Float64Array.from(revenueMinor), 5, 'middle', 1),
  }
}

function frequencyScores(purchases: ArrayLike<number>): Uint8Array {
  const scores = new Uint8Array(purchases.length).fill(1)
  const repeaters: number[] = []
  for (let buyer = 0; buyer < purchases.length; buyer++)
    if ((purchases[buyer] as number) >= 2) repeaters.push(buyer)
  const among = inParts(
    Float64Array.from(repeaters, buyer => purchases[buyer] as number),
    4,
    'lowest',
    2,
  )
  repeaters.forEach((buyer, at) => {
    scores[buyer] = among[at] as number
  })
  return scores
}

/** Scores first, first + 1, ... by the share of values below: equal values count their lowest or their middle rank. */
function inParts(values: Float64Array, parts: number, ties: 'lowest' | 'middle', first: number): Uint8Array {
  const n = values.length
  const order = Uint32Array.from(values, (_, i) => i)
  order.sort((a, b) => (values[a] as number) - (values[b] as number))
  const scores = new Uint8Array(n)
  for (let from = 0; from < n; ) {
    let to = from
    while (to + 1 < n && values[order[to + 1] as number] === values[order[from] as number]) to++
    const rank = ties === 'lowest' ? from : (from + to) / 2
    const score = first + Math.min(parts - 1, Math.floor((rank * parts) / n))
    for (let i = from; i <= to; i++) scores[order[i] as number] = score
    from = to + 1
  }
  return scores
}
