// "How much may ads cost?" Break-even ACoS and the highest affordable click, from contribution per buyer.
import { BID_HORIZONS, type BidHorizon, type Bids } from '@/lib/schema/economics'
import type { Estimate } from '@/lib/schema/outlook'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { type DrawnMean, type GroupDraws, limitsOf } from './group-draws'

/**
 * Break-even ACoS at h = contribution per buyer at h / first-order revenue: the share of attributed sales that ads may cost before
 * a new buyer loses money by day h. Amazon's definition of ACoS is ad spend / attributed sales; its break-even is the
 * contribution margin, here with what the buyer brings until h. Below 0 the order loses money without any ads.
 *
 * Limits from draws that take both means from the same buyers.
 *
 * @throws never; null where nobody is ripe or first orders are free.
 */
export const breakEvenAcos = ({ contribution, firstRevenue }: GroupDraws): Bids['breakEvenAcos'] =>
  byBidHorizon(j => {
    const own = contribution[j]
    if (!own || firstRevenue === null || !(firstRevenue.mean > 0)) return null
    return derived([own, firstRevenue], ([brought = 0, first = 0]) => brought / first)
  })

/**
 * Highest cost per click at h = (contribution at h - target margin share x revenue at h) x orders a session brings: what a click
 * is worth if it converts as a session does (expected value per click; Farris et al. 2010, "Marketing metrics", 10).
 * 0 = no click pays. Sessions from ads convert otherwise than all sessions: a ceiling to start from, not a forecast.
 *
 * @param targetMarginShare of revenue that is to be left over, 0 to 1.
 * @param conversion orders a session; null = not known.
 * @throws never; null where nobody is ripe.
 */
export const maxCpc = (
  { contribution, revenue }: GroupDraws,
  targetMarginShare: number,
  conversion: number | null,
): Bids['maxCpcMinor'] =>
  byBidHorizon(j => {
    const own = contribution[j]
    const sold = revenue[j]
    if (!own || !sold || conversion === null) return null
    return derived([own, sold], ([brought = 0, turnover = 0]) =>
      Math.max(0, (brought - targetMarginShare * turnover) * conversion),
    )
  })

function derived(means: readonly DrawnMean[], of: (values: number[]) => number): Estimate {
  const value = of(means.map(({ mean }) => mean))
  const draws = Float64Array.from(means[0]?.draws ?? [], (_, draw) =>
    of(means.map(({ draws }) => draws[draw] as number)),
  )
  return { value, ...limitsOf(value, draws) }
}

/** @param of is asked for the place of each bid horizon in HORIZONS. */
function byBidHorizon<T>(of: (index: number) => T): Record<BidHorizon, T> {
  const at = (days: BidHorizon): T => of(HORIZONS.indexOf(days))
  const [a, b, c, d] = BID_HORIZONS
  return { [a]: at(a), [b]: at(b), [c]: at(c), [d]: at(d) } as Record<BidHorizon, T>
}
