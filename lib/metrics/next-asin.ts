// "What do they buy when they come back?"
import type { NextAsin } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'

/**
 * The ASIN with the highest revenue in the second purchase, counted over the buyers who made one: most buyers first,
 * equal ones by ASIN. Shares are of all buyers with a second purchase, also of those whose ASIN is not known,
 * so they may add up to less than 1. The entry ASIN itself is listed too: that share is the loyalty to the item.
 *
 * @param gaps days to the second purchase of each buyer; negative = none yet.
 * @param nextAsins id of the ASIN of each buyer's second purchase; 0 = not known.
 * @param asinOf the ASIN of an id.
 * @throws never.
 */
export function nextAsin(gaps: Int32Array, nextAsins: Uint32Array, asinOf: (id: number) => Asin): NextAsin[] {
  const ids = new Uint32Array(gaps.length)
  let repeaters = 0
  for (let i = 0; i < gaps.length; i++)
    if ((gaps[i] as number) >= 0) ids[repeaters++] = nextAsins[i] as number
  return runs(ids.subarray(0, repeaters).sort())
    .map(({ id, length }) => ({ asin: asinOf(id), buyers: length, share: length / repeaters }))
    .sort((a, b) => b.buyers - a.buyers || (a.asin < b.asin ? -1 : 1))
}

/** Runs of equal ids in a sorted list; id 0 (not known) is left out. */
function runs(sorted: Uint32Array): { id: number; length: number }[] {
  const found: { id: number; length: number }[] = []
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const id = sorted[from] as number
    while (to < sorted.length && sorted[to] === id) to++
    if (id !== 0) found.push({ id, length: to - from })
  }
  return found
}
