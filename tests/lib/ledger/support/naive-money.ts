// The rules of money once more in the plainest code: all statements of all files, grouped by what they are about, the
// greatest or newest kept, each given to a shop. Slow, and obviously so.
import type { LineDraft } from '@/lib/schema/facts'
import type { MarketplaceId } from '@/lib/schema/ids'
import { marketplaceById } from '@/lib/schema/marketplaces'
import {
  type AdFact,
  AMOUNT_KINDS,
  type AmountDraft,
  type PromotionDraft,
  type ReimbursementDraft,
  type UnitCostFact,
} from '@/lib/schema/money-facts'
import { compare, groupBy, orderOf } from './naive-merge'
import { withoutSettled } from './naive-settled'
import { type PlainMoney, sorted } from './plain-money'

export interface MoneyFile {
  marketplace: MarketplaceId | null
  seenAt: number
  lines: LineDraft[]
  amounts: AmountDraft[]
  promotions: PromotionDraft[]
  reimbursements: ReimbursementDraft[]
  ads: AdFact[]
  costs: UnitCostFact[]
}
interface Shop {
  marketplace: string
  currency: string
}
type Verdict = 'here' | 'elsewhere' | 'no-marketplace' | 'other-currency'
type Weight = (number | string)[]

const dayIn = (marketplace: string, instant: number): number => {
  const timeZone = marketplaceById(marketplace)?.timeZone ?? 'UTC'
  const text = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return Date.parse(text.format(instant * 1000)) / 86_400_000
}
/** The greatest of each group, of equals the last. */
const greatest = <T>(items: T[], keyOf: (item: T) => string, weigh: (item: T) => Weight): T[] =>
  [...groupBy(items, keyOf).values()].map(group =>
    group.reduce((a, b) => (compare(weigh(a), weigh(b)) > 0 ? a : b)),
  )

export function naiveMoney(files: MoneyFile[], own: Shop, asOfDay: number | null): PlainMoney {
  const lines = files.flatMap(file => file.lines)
  const lastDay = asOfDay ?? Number.POSITIVE_INFINITY
  const shops: Shop[] = lines.map(line => ({
    marketplace: line.marketplace ?? '',
    currency: line.currency ?? '',
  }))
  const unplaced = { 'no-marketplace': 0, 'other-currency': 0, 'overlapping-span': 0 }
  const sells = (currency: string, marketplace: string | null): boolean =>
    shops.some(
      shop => shop.currency === currency && (marketplace === null || shop.marketplace === marketplace),
    )
  const inCurrency = (currency: string, marketplace: string | null): Verdict =>
    currency === own.currency ? 'here' : sells(currency, marketplace) ? 'elsewhere' : 'other-currency'
  const only = (currency: string | null): string => {
    const named = shops.filter(shop => currency === null || shop.currency === currency)
    const all = [...new Set(named.map(shop => shop.marketplace))]
    return all.length === 1 ? (all[0] as string) : ''
  }
  const nowhere = (currency: string | null): Verdict => {
    if (currency === null || currency === own.currency) return 'no-marketplace'
    return sells(currency, null) ? 'elsewhere' : 'other-currency'
  }
  function verdict(
    row: { orderHigh: number; orderLow: number; currency: string | null; marketplace?: string | null },
    named: string | null,
  ): Verdict {
    const line = lines.find(one => orderOf(one) === orderOf(row))
    const marketplace = row.marketplace ?? line?.marketplace ?? named ?? only(row.currency)
    if (marketplace === '') return nowhere(row.currency)
    if (marketplace !== own.marketplace) return 'elsewhere'
    const ofOrder = line?.marketplace === marketplace ? line.currency : null
    return inCurrency(
      row.currency ?? ofOrder ?? (marketplaceById(marketplace)?.currency as string),
      marketplace,
    )
  }
  /** Counts what is unplaced; true for what is here. */
  const isHere = (place: Verdict): boolean => {
    if (place === 'no-marketplace' || place === 'other-currency') unplaced[place]++
    return place === 'here'
  }
  const asinOf = (sku: string | null): string =>
    lines.find(line => line.sku === sku && line.marketplace === own.marketplace)?.asin ?? ''
  const base = (row: { orderHigh: number; orderLow: number }, instant: number) => ({
    order: orderOf(row),
    day: dayIn(own.marketplace, instant),
  })
  const all = <T>(of: (file: MoneyFile) => T[]): { row: T; named: string | null; seenAt: number }[] =>
    files.flatMap(file => of(file).map(row => ({ row, named: file.marketplace, seenAt: file.seenAt })))

  const settlements = new Set(
    all(file => file.amounts).flatMap(({ row }) => (row.source === 'settlement' ? [row.settlementKey] : [])),
  )
  const amounts = greatest(
    all(file => file.amounts),
    ({ row }) =>
      `${row.source} ${orderOf(row)} ${row.rowKey} ${row.postedAt} ${row.source === 'settlement' ? row.settlementKey : ''}`,
    ({ row, named }) => [
      row.settlementKey,
      row.marketplace ?? '',
      row.currency ?? '',
      named ?? '',
      row.sku ?? '',
      row.quantity === null ? 0 : 1,
      row.quantity ?? 0,
      AMOUNT_KINDS.indexOf(row.kind),
      row.amountMinor,
    ],
  )
  const byOrder = (row: { orderHigh: number; orderLow: number; rowKey: number }): string =>
    `${orderOf(row)} ${row.rowKey}`
  const promotions = greatest(
    all(file => file.promotions),
    ({ row }) => byOrder(row),
    ({ row, named }) => [
      row.shippedAt,
      row.currency ?? '',
      named ?? '',
      row.discountMinor,
      row.promotionId,
      row.description ?? '',
    ],
  )
  const reimbursements = greatest(
    all(file => file.reimbursements),
    ({ row }) => byOrder(row),
    ({ row, named }) => [
      row.approvedAt,
      row.currency ?? '',
      named ?? '',
      row.sku ?? '',
      row.asin ?? '',
      row.reason ?? '',
      row.quantity === null ? 0 : 1,
      row.quantity ?? 0,
      row.amountMinor,
    ],
  )
  const early = (instant: number): boolean => dayIn(own.marketplace, instant) <= lastDay
  // Those whose own settlement is there are left out first, and answered for first.
  const isSettled = ({ source, settlementKey }: AmountDraft): boolean =>
    source === 'transactions' && settlementKey !== 0 && settlements.has(settlementKey)
  const amountsHere = amounts
    .filter(
      ({ row, named }) =>
        early(row.postedAt) &&
        (isSettled(row) ? verdict(row, named) === 'here' : isHere(verdict(row, named))),
    )
    .map(({ row }) => row)
  return {
    amounts: sorted(
      withoutSettled(amountsHere, row => dayIn(own.marketplace, row.postedAt))
        .filter(row => !isSettled(row))
        .map(row => ({
          ...base(row, row.postedAt),
          source: row.source,
          kind: row.kind,
          sku: row.sku ?? '',
          asin: asinOf(row.sku),
          minor: row.amountMinor,
          quantity: row.quantity,
        })),
    ),
    promotions: sorted(
      promotions
        .filter(({ row, named }) => early(row.shippedAt) && isHere(verdict(row, named)))
        .map(({ row }) => ({
          ...base(row, row.shippedAt),
          promotion: row.promotionId,
          minor: row.discountMinor,
        })),
    ),
    reimbursements: sorted(
      reimbursements
        .filter(({ row, named }) => early(row.approvedAt) && isHere(verdict(row, named)))
        .map(({ row }) => ({
          ...base(row, row.approvedAt),
          sku: row.sku ?? '',
          asin: row.asin ?? asinOf(row.sku),
          reason: row.reason ?? '',
          minor: row.amountMinor,
          quantity: row.quantity,
        })),
    ),
    ads: sorted(naiveAds(files, own, only, nowhere, inCurrency, isHere).filter(ad => ad.toDay <= lastDay)),
    costs: sorted(
      greatest(
        all(file => file.costs),
        ({ row }) => `${row.sku} ${row.currency} ${row.fromDay}`,
        ({ seenAt }) => [seenAt],
      )
        .filter(({ row }) => isHere(inCurrency(row.currency, null)) && row.fromDay <= lastDay)
        .map(({ row }) => ({ sku: row.sku, fromDay: row.fromDay, minor: row.unitCostMinor })),
    ),
    unplaced,
  }
}

/** Ads of single days: those of one file that are about the same add up, of several files the newest counts. */
function naiveAds(
  files: MoneyFile[],
  own: Shop,
  only: (currency: string) => string,
  nowhere: (currency: string) => Verdict,
  inCurrency: (currency: string, marketplace: string) => Verdict,
  isHere: (place: Verdict) => boolean,
): PlainMoney['ads'] {
  const keyOf = (ad: AdFact): string => `${ad.campaign} ${ad.asin} ${ad.fromDay} ${ad.currency}`
  const summed = files.flatMap(file =>
    [...groupBy(file.ads, ad => `${ad.marketplace ?? file.marketplace ?? ''} ${keyOf(ad)}`).values()].map(
      group => ({
        ...(group[0] as AdFact),
        scope: group[0]?.marketplace ?? file.marketplace ?? '',
        spendMinor: group.reduce((sum, ad) => sum + ad.spendMinor, 0),
        clicks: group.reduce((sum, ad) => sum + (ad.clicks ?? 0), 0),
        seenAt: file.seenAt,
      }),
    ),
  )
  const stated = greatest(
    summed,
    ad => `${ad.scope} ${keyOf(ad)}`,
    ad => [ad.seenAt],
  ).filter(ad => {
    if (ad.scope !== '')
      return ad.scope === own.marketplace && isHere(inCurrency(ad.currency, own.marketplace))
    const marketplace = only(ad.currency)
    if (marketplace === '') return isHere(nowhere(ad.currency))
    return marketplace === own.marketplace && isHere(inCurrency(ad.currency, marketplace))
  })
  // Of two of the same time the one that names its marketplace.
  return greatest(stated, keyOf, ad => [ad.seenAt, Number(ad.scope !== '')]).map(ad => ({
    asin: ad.asin ?? '',
    fromDay: ad.fromDay,
    toDay: ad.toDay,
    spend: ad.spendMinor,
    clicks: ad.clicks,
  }))
}
