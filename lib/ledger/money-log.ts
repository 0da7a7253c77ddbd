// The money of one shop out of the books: worked out at each call, for figures of contribution, not kept up to date.
import type { Asin, ShopKey, Sku } from '@/lib/schema/ids'
import {
  type AmountColumns,
  type ApartMoney,
  type Joined,
  type MoneyLog,
  NOT_STATED,
} from '@/lib/schema/money-log'
import { type AmountSegment, SETTLEMENT } from './amount-rows'
import { createApart } from './apart-money'
import type { BookState } from './book-state'
import { chooseAds } from './choose-ads'
import type { Stated } from './fact-sheet'
import { minorAt } from './money-columns'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'
import { type MoneyView, pickMoney } from './pick-money'
import { createMoneyPlaces } from './place-money'
import { placedFacts } from './placed-facts'
import { scopeOf } from './products'
import { settledLater } from './settled-later'
import type { StatedShop } from './shop-dictionary'
import type { ZoneDays } from './zone-days'

/** Which shop is asked for, as of which day, and what else is sold in the account. */
export interface MoneyQuestion {
  key: ShopKey
  own: StatedShop
  shops: readonly StatedShop[]
  dayOf: ZoneDays
  lastDay: number
}

/** @throws never. The orders must be settled. */
export function moneyLog(state: BookState, { key, own, shops, dayOf, lastDay }: MoneyQuestion): MoneyLog {
  const { money, products } = state
  const unplaced = { 'no-marketplace': 0, 'other-currency': 0, 'overlapping-span': 0 }
  const places = createMoneyPlaces(state, own, shops)
  const scope = scopeOf(own.account, own.marketplace)
  const view: MoneyView = { places, dayOf, lastDay, unplaced }
  const factView = { places, scope, marketplace: own.marketplace, unplaced }
  const asinOf = rememberAsin(sku => products.peekAsin(scope, sku))
  const join = <F extends { sku?: Sku | null; asin?: Asin | null }>({
    fact,
    seenAt,
  }: Stated<F>): Joined<F> => {
    const skuId = fact.sku == null ? 0 : state.skus.find(fact.sku)
    const asinId = fact.asin == null ? asinOf(skuId) : state.asins.find(fact.asin)
    return { ...fact, skuId, asinId, seenAt }
  }
  const upTo =
    <F>(dayIn: (fact: F) => number): ((stated: Stated<F>) => boolean) =>
    ({ fact }) =>
      dayIn(fact) <= lastDay

  const allAds = placedFacts(money.sheets, 'ads', factView)
    .filter(upTo(fact => fact.toDay))
    .map(join)
  const ads = chooseAds(allAds)
  unplaced['overlapping-span'] += allAds.length - ads.length
  const { amounts, superseded, apart } = amountsOf(state, view, asinOf)
  return {
    shop: key,
    amounts,
    superseded,
    apart,
    promotions: promotionsOf(state, view),
    reimbursements: reimbursementsOf(state, view, asinOf),
    ads,
    unitFees: placedFacts(money.sheets, 'unitFees', factView).map(join),
    unitCosts: placedFacts(money.sheets, 'unitCosts', factView)
      .filter(upTo(fact => fact.fromDay))
      .map(join),
    subscriptions: placedFacts(money.sheets, 'subscriptions', factView)
      .filter(upTo(fact => fact.day))
      .map(join),
    coupons: placedFacts(money.sheets, 'coupons', factView)
      .filter(upTo(fact => fact.fromDay))
      .map(({ fact, seenAt }) => ({
        ...fact,
        seenAt,
        asinIds: fact.asins.map(asin => state.asins.find(asin)),
      })),
    repeatPurchases: placedFacts(money.sheets, 'repeatPurchases', factView)
      .filter(upTo(fact => fact.toDay))
      .map(join),
    unplaced,
    sku: id => state.skus.textOf(id) as Sku,
    asin: id => state.asins.textOf(id) as Asin,
    promotion: id => money.promotionTexts.textOf(id),
    reason: id => state.reasons.textOf(id),
  }
}

/** Asks once for each SKU. */
function rememberAsin(asinOf: (sku: number) => number): (sku: number) => number {
  const known = new Map<number, number>([[0, 0]])
  return sku => {
    let asin = known.get(sku)
    if (asin === undefined) {
      asin = asinOf(sku)
      known.set(sku, asin)
    }
    return asin
  }
}

/** Numbers of the settlements that were imported themselves. */
function settlementsOf({ money }: BookState): Set<number> {
  const { rows } = money.amounts
  const settlements = new Set<number>()
  let last = 0
  for (let row = 0; row < rows.count(); row++) {
    const of = rows.segments[row >>> SEGMENT_BITS] as AmountSegment
    const settlement = of.settlementKey[row & SEGMENT_MASK] as number
    if (settlement === last || of.source[row & SEGMENT_MASK] !== SETTLEMENT) continue
    settlements.add(settlement)
    last = settlement
  }
  return settlements
}

function amountsOf(
  state: BookState,
  view: MoneyView,
  asinOf: (sku: number) => number,
): { amounts: AmountColumns; superseded: number; apart: ApartMoney[] } {
  const settlements = settlementsOf(state)
  let superseded = 0
  const { rows } = state.money.amounts
  const toldTwice = settledLater(rows, view, settlements)
  const isOut = (of: AmountSegment, i: number, row: number): boolean => {
    const settlement = of.settlementKey[i] as number
    const isSettled = settlement === 0 ? toldTwice.has(row) : settlements.has(settlement)
    if (!isSettled || of.source[i] === SETTLEMENT) return false
    superseded++
    return true
  }
  const apart = createApart(state)
  const { columns, each } = pickMoney(rows, view, isOut, apart.add)
  const { count } = columns
  const amounts = {
    ...columns,
    sku: new Uint32Array(count),
    asin: new Uint32Array(count),
    kind: new Uint8Array(count),
    source: new Uint8Array(count),
    amountMinor: new Float64Array(count),
    quantity: new Int32Array(count),
  }
  each((of, i, at) => {
    const sku = of.sku[i] as number
    amounts.sku[at] = sku
    amounts.asin[at] = asinOf(sku)
    amounts.kind[at] = of.kind[i] as number
    amounts.source[at] = of.source[i] as number
    amounts.amountMinor[at] = minorAt(of, i)
    amounts.quantity[at] = of.hasQuantity[i] === 0 ? NOT_STATED : (of.quantity[i] as number)
  })
  return { amounts, superseded, apart: apart.sums() }
}

function promotionsOf({ money }: BookState, view: MoneyView): MoneyLog['promotions'] {
  const { columns, each } = pickMoney(money.promotions.rows, view)
  const promotion = new Uint32Array(columns.count)
  const description = new Uint32Array(columns.count)
  const discountMinor = new Float64Array(columns.count)
  each((of, i, at) => {
    promotion[at] = of.promotion[i] as number
    description[at] = of.description[i] as number
    discountMinor[at] = minorAt(of, i)
  })
  return { ...columns, promotion, description, discountMinor }
}

function reimbursementsOf(
  { money }: BookState,
  view: MoneyView,
  asinOf: (sku: number) => number,
): MoneyLog['reimbursements'] {
  const { columns, each } = pickMoney(money.reimbursements.rows, view)
  const { count } = columns
  const sku = new Uint32Array(count)
  const asin = new Uint32Array(count)
  const reason = new Uint32Array(count)
  const amountMinor = new Float64Array(count)
  const quantity = new Int32Array(count)
  each((of, i, at) => {
    sku[at] = of.sku[i] as number
    asin[at] = (of.asin[i] as number) || asinOf(of.sku[i] as number)
    reason[at] = of.reason[i] as number
    amountMinor[at] = minorAt(of, i)
    quantity[at] = of.hasQuantity[i] === 0 ? NOT_STATED : (of.quantity[i] as number)
  })
  return { ...columns, sku, asin, reason, amountMinor, quantity }
}
