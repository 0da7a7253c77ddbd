// "What is seen beside the orders?" All signals of a shop and of each ASIN that buyers entered by or bought.
import { isoDate } from '@/lib/schema/dates'
import type { RepeatPurchaseFact } from '@/lib/schema/money-facts'
import type { Joined } from '@/lib/schema/money-log'
import type { AsinSignals, ShopSignals } from '@/lib/schema/signals'
import type { StudiedAsin, StudyTask } from '@/lib/schema/study'
import { amazonRepeat } from './amazon-repeat'
import { conversionTrend } from './conversion-trend'
import { couponSpans } from './coupon-spans'
import { dailySales } from './daily-sales'
import { addTo } from './day-readings'
import { featuredOffer } from './featured-offer'
import { layGround, linesOf, type SignalGround } from './ground'
import { priceTrend } from './price-trend'
import { promotionUse } from './promotion-use'
import { ratingTrend } from './rating-trend'
import {
  addReturns,
  emptyReturnTally,
  type ReturnTally,
  returnRows,
  returnTrend,
  tallyReturns,
} from './return-trend'
import { stockTrend } from './stock-trend'
import { type SubscriptionGround, subscriptionGround } from './subscription-ground'
import { subscriptionTrend } from './subscription-trend'
import { titleReadings } from './title-readings'
import { finestPeriods, trafficPeriods } from './traffic-periods'
import { weeklySales } from './weekly-sales'

/**
 * Every line is looked at a fixed number of times. ASINs come as in `asinFigures`; those that nobody entered by and nobody
 * bought are left out.
 *
 * @throws RangeError on a time zone that Intl does not know.
 */
export function signals(task: StudyTask): { shop: ShopSignals; asins: AsinSignals[] } {
  const ground = layGround(task)
  const parts = shopParts(ground)
  const all = emptyReturnTally()
  for (const tally of parts.returns) addReturns(all, tally)
  const ids = new Map(task.asins.map((asin, id) => [asin, id]))
  return {
    shop: {
      shop: task.shop,
      asOf: isoDate(task.asOfDay),
      conversion: conversionTrend(finestPeriods(trafficPeriods(task.traffic, task.currency))),
      promotions: promotionUse(ground, ground.lines),
      returns: returnTrend(ground, all),
    },
    asins: task.asinFigures.flatMap(({ asin, entryBuyers, sold }) => {
      const id = ids.get(asin)
      if (id === undefined || (entryBuyers === 0 && sold.orders === 0)) return []
      return [asinSignals(ground, parts, id, parts.returns[id])]
    }),
  }
}

/** Of one ASIN, without what the shop and the others are asked. @throws RangeError on a time zone that Intl does not know. */
export function signalsOf(
  task: StudyTask,
  { asin, entryBuyers, sold }: Pick<StudiedAsin, 'asin' | 'entryBuyers' | 'sold'>,
): AsinSignals | null {
  const id = task.asins.indexOf(asin)
  if (id < 0 || (entryBuyers === 0 && sold.orders === 0)) return null
  const ground = layGround(task)
  return asinSignals(
    ground,
    factsByAsin(ground),
    id,
    tallyReturns(ground, id, returnRows(task).get(id) ?? []),
  )
}

/** What is sorted by ASIN once for the whole shop. */
interface FactsByAsin {
  subscriptions: SubscriptionGround
  repeats: ReadonlyMap<number, Joined<RepeatPurchaseFact>[]>
}

interface ShopParts extends FactsByAsin {
  /** [ASIN id]; lines and returns of no known ASIN are at 0. */
  returns: ReturnTally[]
}

const shopParts = (ground: SignalGround): ShopParts => ({
  ...factsByAsin(ground),
  returns: returnsByAsin(ground),
})

function factsByAsin(ground: SignalGround): FactsByAsin {
  const repeats = new Map<number, Joined<RepeatPurchaseFact>[]>()
  for (const fact of ground.task.money.repeatPurchases) addTo(repeats, fact.asinId, fact)
  return { subscriptions: subscriptionGround(ground), repeats }
}

function asinSignals(
  ground: SignalGround,
  shop: FactsByAsin,
  id: number,
  returns: ReturnTally = emptyReturnTally(),
): AsinSignals {
  const { task, dayOf } = ground
  const history = task.histories[id] ?? null
  const sold = dailySales(ground, id)
  const traffic = trafficPeriods(history?.traffic ?? [], task.currency)
  const periods = finestPeriods(traffic)
  return {
    asin: task.asins[id] as AsinSignals['asin'],
    asOf: isoDate(task.asOfDay),
    traffic,
    conversion: conversionTrend(periods),
    rating: ratingTrend(history?.ratings ?? [], dayOf),
    price: priceTrend(ground, id, history),
    promotions: promotionUse(ground, linesOf(ground, id)),
    subscription: subscriptionTrend(ground, shop.subscriptions, id, sold),
    stock: stockTrend(ground, id, history, sold),
    returns: returnTrend(ground, returns),
    featuredOffer: featuredOffer(periods),
    coupons: couponSpans(task.money.coupons, id, task.asOfDay),
    titles: titleReadings(history, dayOf),
    ...weeklySales(sold),
    amazonRepeat: amazonRepeat(shop.repeats.get(id) ?? []),
  }
}

function returnsByAsin(ground: SignalGround): ReturnTally[] {
  const { task, starts } = ground
  const rows = returnRows(task)
  return Array.from({ length: starts.length - 1 }, (_, id) => tallyReturns(ground, id, rows.get(id) ?? []))
}
