// What an import states of money, on its way into the books: kept apart until the file has been read to its end, like lines.
import type { Asin, MarketplaceId, Sku } from '@/lib/schema/ids'
import type { MoneySink } from '@/lib/schema/money-facts'
import { addAd } from './add-ad'
import { type StagedAmounts, writeAmount } from './amount-rows'
import type { BookState } from './book-state'
import type { Provenance } from './books'
import { MONEY_KEYS, type SheetFacts, type SheetKind } from './money-sheets'
import { type ColumnLayout, type PackedRows, SEGMENT_BITS, SEGMENT_MASK, type Segment } from './packed-rows'
import { scopeOf } from './products'
import { type StagedPromotions, writePromotion } from './promotion-rows'
import { type StagedReimbursements, writeReimbursement } from './reimbursement-rows'
import { type Lesson, teachOnce } from './teach-once'

export interface StagedMoney extends MoneySink {
  amounts: StagedAmounts
  promotions: StagedPromotions
  reimbursements: StagedReimbursements
  /** By kind, then by scope and what the fact is about. */
  sheets: { readonly [K in SheetKind]: Map<string, StagedFact<SheetFacts[K]>> }
  /** First and last instant of the rows, by shop as they state it. */
  spans: ReadonlyMap<number, { first: number; last: number }>
  /** First and last day of the facts. */
  days: { first: number; last: number } | null
}

export interface StagedFact<F> {
  scope: string
  fact: F
}

const DAY = 86_400

export function stageMoney(state: BookState, from: Provenance, lessons: Lesson[]): StagedMoney {
  const teach = teachOnce(lessons)
  const { money, skus, asins } = state
  const amounts = money.amounts.staging()
  const promotions = money.promotions.staging()
  const reimbursements = money.reimbursements.staging()
  const account = state.shops.accountOf(from.account)
  const scopeFor = (marketplace: MarketplaceId | null): string =>
    scopeOf(account, marketplace ?? from.marketplace ?? '')
  const spans = new Map<number, { first: number; last: number }>()
  const shopAt = rememberShop(state, account)
  const idOf = (sku: Sku | null): number => (sku === null ? 0 : skus.idOf(sku))
  const asinOf = (asin: Asin | null): number => (asin === null ? 0 : asins.idOf(asin))
  const textOf = (text: string | null): number =>
    text === null || text === '' ? 0 : money.promotionTexts.idOf(text)

  function note(shop: number, instant: number): void {
    const span = spans.get(shop)
    if (span === undefined) spans.set(shop, { first: instant, last: instant })
    else {
      if (instant < span.first) span.first = instant
      if (instant > span.last) span.last = instant
    }
  }
  function noteDays(first: number, last: number): void {
    staged.days = {
      first: Math.min(staged.days?.first ?? first, first),
      last: Math.max(staged.days?.last ?? last, last),
    }
  }
  /** Keeps a fact under its scope and key; `add` says what two facts of one key in one file make together. */
  function keep<K extends SheetKind>(
    kind: K,
    scope: string,
    fact: SheetFacts[K],
    add: (before: SheetFacts[K], now: SheetFacts[K]) => SheetFacts[K] = (_, now) => now,
  ): void {
    const facts: Map<string, StagedFact<SheetFacts[K]>> = staged.sheets[kind]
    const key = `${scope} ${MONEY_KEYS[kind](fact)}`
    const before = facts.get(key)
    facts.set(key, { scope, fact: before === undefined ? fact : add(before.fact, fact) })
  }
  function learn(scope: string, sku: Sku | null, asin: Asin | null, seconds: number): void {
    if (sku !== null || asin !== null) teach(scope, idOf(sku), asinOf(asin), seconds)
  }

  const staged: StagedMoney = {
    amounts,
    promotions,
    reimbursements,
    spans,
    days: null,
    sheets: {
      unitFees: new Map(),
      ads: new Map(),
      subscriptions: new Map(),
      coupons: new Map(),
      repeatPurchases: new Map(),
      unitCosts: new Map(),
    },
    amount(draft) {
      const shop = shopAt(draft.marketplace, draft.currency)
      const sku = idOf(draft.sku)
      const { to, i } = next(amounts)
      writeAmount(to, i, draft, { sku, shop })
      if (sku !== 0) teach(scopeFor(draft.marketplace), sku, 0, draft.postedAt)
      note(shop, draft.postedAt)
    },
    promotion(draft) {
      const shop = shopAt(null, draft.currency)
      const { to, i } = next(promotions)
      const promotion = textOf(draft.promotionId)
      writePromotion(to, i, draft, { promotion, description: textOf(draft.description), shop })
      note(shop, draft.shippedAt)
    },
    reimbursement(draft) {
      const shop = shopAt(null, draft.currency)
      const reason = draft.reason === null ? 0 : state.reasons.idOf(draft.reason)
      const { to, i } = next(reimbursements)
      writeReimbursement(to, i, draft, { sku: idOf(draft.sku), asin: asinOf(draft.asin), reason, shop })
      learn(scopeFor(null), draft.sku, draft.asin, draft.approvedAt)
      note(shop, draft.approvedAt)
    },
    unitFee(fact) {
      keep('unitFees', scopeFor(fact.marketplace), { ...fact })
      learn(scopeFor(fact.marketplace), fact.sku, fact.asin, from.seenAt)
    },
    ad(fact) {
      keep('ads', scopeFor(fact.marketplace), { ...fact }, addAd)
      learn(scopeFor(fact.marketplace), fact.sku, fact.asin, fact.toDay * DAY)
      noteDays(fact.fromDay, fact.toDay)
    },
    subscription(fact) {
      keep('subscriptions', scopeFor(fact.marketplace), { ...fact })
      learn(scopeFor(fact.marketplace), fact.sku, fact.asin, fact.day * DAY)
      noteDays(fact.day, fact.day)
    },
    coupon(fact) {
      keep('coupons', scopeFor(fact.marketplace), { ...fact, asins: [...fact.asins] })
      noteDays(fact.fromDay, fact.toDay)
    },
    repeatPurchase(fact) {
      keep('repeatPurchases', scopeFor(fact.marketplace), { ...fact })
      asinOf(fact.asin)
      noteDays(fact.fromDay, fact.toDay)
    },
    unitCost(fact) {
      // A unit costs the same wherever it is sold.
      keep('unitCosts', scopeOf(account, ''), { ...fact })
      learn(scopeFor(null), fact.sku, null, from.seenAt)
    },
  }
  return staged
}

function next<L extends ColumnLayout>(rows: PackedRows<L>): { to: Segment<L>; i: number } {
  const row = rows.add()
  return { to: rows.segments[row >>> SEGMENT_BITS] as Segment<L>, i: row & SEGMENT_MASK }
}

/** The shop as stated, looked up only when it differs from the row before. */
function rememberShop(
  { shops }: BookState,
  account: string,
): (marketplace: string | null, currency: string | null) => number {
  let lastMarketplace: string | null | undefined
  let lastCurrency: string | null | undefined
  let shop = 0
  return (marketplace, currency) => {
    if (marketplace !== lastMarketplace || currency !== lastCurrency) {
      shop = shops.idOf(account, marketplace ?? '', currency ?? '')
      lastMarketplace = marketplace
      lastCurrency = currency
    }
    return shop
  }
}
