// ASIN ids by the order of their names, so that lists of ASINs are sorted by number: texts are compared only when a new
// ASIN has come.
import type { Asin } from '@/lib/schema/ids'

export interface AsinOrder {
  /** Takes the ASINs up to an id in. */
  reach(last: number, asinOf: (id: number) => Asin): void
  /** Place of an id among those taken in. */
  rank(id: number): number
  /** The id at a place. */
  at(rank: number): number
}

export function createAsinOrder(): AsinOrder {
  let sorted: number[] = []
  let ranks = new Uint32Array(0)
  return {
    reach(last, asinOf) {
      if (last <= sorted.length) return
      for (let id = sorted.length + 1; id <= last; id++) sorted.push(id)
      const texts = ['', ...Array.from({ length: last }, (_, i) => asinOf(i + 1))]
      sorted = sorted.sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1))
      ranks = new Uint32Array(last + 1)
      sorted.forEach((id, rank) => {
        ranks[id] = rank
      })
    },
    rank: id => ranks[id] as number,
    at: rank => sorted[rank] as number,
  }
}
