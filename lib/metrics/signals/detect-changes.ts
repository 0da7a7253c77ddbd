// "What was changed, and when?" Changes that show in the data: each is offered as an entry of the journal.

import type { Asin } from '@/lib/schema/ids'
import type { DetectedChange } from '@/lib/schema/journal'
import type { AsinSignals, TitleReading } from '@/lib/schema/signals'
import { couponChanges } from './changes/coupon-changes'
import { levelMoves } from './changes/level-moves'
import { priceShifts } from './changes/price-shifts'

/** Stars are printed in tenths; two of them are more than one review. */
const RATING_MOVED = 0.2
/** Half of the step between the discounts to choose from (0, 5, 10 %); files state their mean. */
const DISCOUNT_MOVED = 0.025
/** With fewer days with a sale than this the listing tells of the price. */
const ENOUGH_PAID_DAYS = 6

/**
 * By day, oldest first. What `from` and `to` hold:
 * price: whole minor units, lasting levels (see priceShifts);
 * coupon: "10 %" or "5.00 EUR", null = none;
 * subscribe-save: the discount as a share, or null to "enrolled" where no discount is stated;
 * rating: stars, moved by 0.2 or more;
 * title: the titles.
 *
 * @param titles in place of those that the signals hold.
 * @throws never.
 */
export function detectChanges(
  asins: readonly AsinSignals[],
  titles?: ReadonlyMap<Asin, readonly TitleReading[]>,
): DetectedChange[] {
  return asins
    .flatMap(signals => [
      ...priceChanges(signals),
      ...couponChanges(signals),
      ...subscriptionChanges(signals),
      ...levelMoves(signals.rating.stars, RATING_MOVED).map(move => ({
        asin: signals.asin,
        kind: 'rating' as const,
        ...move,
      })),
      ...titleChanges(signals.asin, titles?.get(signals.asin) ?? signals.titles),
    ])
    .sort((a, b) => compare(a.on, b.on) || compare(a.asin, b.asin) || compare(a.kind, b.kind))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const priceChanges = ({ asin, price }: AsinSignals): DetectedChange[] =>
  priceShifts(price.paid.length >= ENOUGH_PAID_DAYS ? price.paid : price.listed).map(shift => ({
    asin,
    kind: 'price',
    ...shift,
  }))

function subscriptionChanges({ asin, subscription }: AsinSignals): DetectedChange[] {
  if (subscription === null) return []
  const { discounts, enrolledOn } = subscription
  const change = { asin, kind: 'subscribe-save' } as const
  const moves = levelMoves(discounts, DISCOUNT_MOVED).map(move => ({ ...change, ...move }))
  if (enrolledOn === null) return moves
  const discount = discounts.findLast(({ on }) => on <= enrolledOn)?.value
  return [{ ...change, on: enrolledOn, from: null, to: discount ?? 'enrolled' }, ...moves]
}

const titleChanges = (asin: Asin, titles: readonly TitleReading[]): DetectedChange[] =>
  titles.slice(1).map(({ on, title }, i) => ({
    asin,
    kind: 'title',
    on,
    from: titles[i]?.title ?? null,
    to: title,
  }))
