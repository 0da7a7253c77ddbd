// Ad reports come by day and by span, and overlap: each day of an ad must be told once. Of statements that overlap, those
// are taken that tell the most days between them, and of equals the finest (weighted interval scheduling).
import type { AdFact } from '@/lib/schema/money-facts'

/** The ads to count; what is left out is told by those taken, as far as it can be. */
export function chooseAds<F extends AdFact>(ads: readonly F[]): F[] {
  const groups = new Map<string, F[]>()
  for (const ad of ads) {
    const key = JSON.stringify([ad.campaign, ad.adGroup, ad.sku, ad.asin])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [ad])
    else group.push(ad)
  }
  return [...groups.values()].flatMap(withoutOverlap)
}

function withoutOverlap<F extends AdFact>(ads: readonly F[]): F[] {
  const sorted = [...ads].sort((a, b) => a.toDay - b.toDay || a.fromDay - b.fromDay)
  /** Best choice among the first n: days it tells, how many statements, and the last one's place (-1 = as for n - 1). */
  const days = [0]
  const pieces = [0]
  const last = [-1]
  for (const [i, ad] of sorted.entries()) {
    const before = endingBefore(sorted, ad.fromDay, i)
    const told = (days[before] as number) + ad.toDay - ad.fromDay + 1
    const parts = (pieces[before] as number) + 1
    const more = told - (days[i] as number) || parts - (pieces[i] as number)
    days.push(more > 0 ? told : (days[i] as number))
    pieces.push(more > 0 ? parts : (pieces[i] as number))
    last.push(more > 0 ? i : -1)
  }
  const chosen: F[] = []
  for (let n = sorted.length; n > 0; ) {
    const i = last[n] as number
    if (i < 0) n--
    else {
      const ad = sorted[i] as F
      chosen.push(ad)
      n = endingBefore(sorted, ad.fromDay, i)
    }
  }
  return chosen.reverse()
}

/** How many of the first `end` statements, sorted by their last day, end before a day. */
function endingBefore(sorted: readonly AdFact[], day: number, end: number): number {
  let low = 0
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as AdFact).toDay < day) low = middle + 1
    else high = middle
  }
  return low
}
