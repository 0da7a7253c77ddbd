// Ratings the seller states that are not in the books, beside those that sources state: in the facts of an ASIN and in its history.
import type { AsinFacts } from '@/lib/ledger/books'
import type { RatingFact } from '@/lib/schema/facts'
import type { Asin } from '@/lib/schema/ids'
import type { AsinHistory } from '@/lib/schema/study'

/** A rating the seller typed in; how many ratings it is of is seldom told. */
export type TypedRating = Pick<RatingFact, 'marketplace' | 'asin' | 'stars' | 'seenAt'> &
  Partial<Pick<RatingFact, 'ratings'>>

/** The seller's own rating stands until a page shows a newer one. @throws never. */
export function factsWithTyped(facts: AsinFacts, typed: TypedRating | undefined): AsinFacts {
  if (typed === undefined || (facts.rating !== null && facts.rating.seenAt > typed.seenAt)) return facts
  const ratings = typed.ratings ?? facts.rating?.ratings ?? null
  return { ...facts, rating: { ...typed, ratings, origin: 'typed' } }
}

/**
 * Histories with what the seller typed in; ratings stay oldest first.
 *
 * @param asins by id, as `histories` are.
 * @throws never.
 */
export function historiesWithTyped(
  asins: readonly Asin[],
  histories: readonly (AsinHistory | null)[],
  typed: readonly TypedRating[],
): readonly (AsinHistory | null)[] {
  if (typed.length === 0) return histories
  const ids = new Map(asins.map((asin, id) => [asin, id]))
  const all = [...histories]
  for (const { marketplace, asin, stars, ratings = null, seenAt } of typed) {
    const id = ids.get(asin)
    if (id === undefined || stars <= 0) continue
    const before = all[id] ?? { ratings: [], inventory: [], traffic: [], parentAsin: null }
    const rating: RatingFact = { marketplace, asin, stars, ratings, seenAt, origin: 'typed' }
    all[id] = { ...before, ratings: [...before.ratings, rating].sort((a, b) => a.seenAt - b.seenAt) }
  }
  return all
}
