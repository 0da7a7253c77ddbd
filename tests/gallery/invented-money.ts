// Invented economics of the tea and candle shop, made by formula: what the panels about money must draw.
import type { MoneyView } from '@/components/panels/money-view'
import { crmValue } from '@/lib/metrics/economics/crm-value'
import { marketplaceClv } from '@/lib/metrics/economics/marketplace-clv'
import { simpleClv } from '@/lib/metrics/economics/simple-clv'
import { isoDate } from '@/lib/schema/dates'
import {
  BID_HORIZONS,
  type BidHorizon,
  type ContributionParts,
  type Economics,
  type Measured,
  type NamedClv,
  type UntiedMoney,
} from '@/lib/schema/economics'
import type { ByHorizon } from '@/lib/schema/figures'
import type { MarketplaceId } from '@/lib/schema/ids'
import { type Estimate, VALUE_HORIZONS } from '@/lib/schema/outlook'
import { HORIZONS, type Horizon } from '@/lib/schema/purchase-history'
import { shopFigures } from './invented-figures'
import { SHOP_US } from './invented-source'

const AS_OF = 20_500
const around = (value: number, part: number): Estimate => ({
  value,
  low: value - part * Math.abs(value),
  high: value + part * Math.abs(value),
})
const measured = (value: number, part: number, n: number): Measured => ({ ...around(value, part), n })

/** Revenue per buyer to an age, minor units: a first order and repeats that thin out. */
const revenueAt = (age: number): number => 2260 + 1310 * (1 - Math.exp(-age / 150))
const contributionAt = (age: number): number => 0.31 * revenueAt(age)
const CAC = 5_120_342 / 6_901

const YEARS = {
  revenueMinor: 51_204_871,
  orders: 16_530,
  ordersInYear: 13_420,
  customersInYear: 7_333,
  customersBefore: 4_101,
  customersKept: 1_435,
}
const crm = crmValue(YEARS)
const REPEATS = {
  revenueMinor: YEARS.revenueMinor,
  orders: YEARS.orders,
  repeatOrders: 6_220,
  buyers: 10_310,
  adsMinor: 1_960_340,
  returnsMinor: 1_041_280,
  feesMinor: 5_704_402,
}
const perBuyer = (minor: number): number => minor / REPEATS.buyers
const repeats = {
  averageOrderMinor: YEARS.revenueMinor / YEARS.orders,
  grossMarginShare: 0.675821,
  repeatPurchases: perBuyer(REPEATS.repeatOrders),
  adsMinor: perBuyer(REPEATS.adsMinor),
  returnsMinor: perBuyer(REPEATS.returnsMinor),
  feesMinor: perBuyer(REPEATS.feesMinor),
}

const partsAt = (h: Horizon): ContributionParts => ({
  revenueMinor: revenueAt(h),
  feesMinor: -0.33 * revenueAt(h),
  costOfGoodsMinor: -0.324 * revenueAt(h),
  refundsMinor: -0.048 * revenueAt(h),
  reimbursementsMinor: 0.012 * revenueAt(h),
})

const named = (h: Horizon, seen: boolean): NamedClv => {
  const n = Math.round(10_310 * (1 - h / 420))
  if (!seen) return { revenue: null, contribution: null, afterAds: null }
  return {
    revenue: measured(revenueAt(h), 0.02, n),
    contribution: measured(contributionAt(h), 0.04, n),
    afterAds: measured(contributionAt(h) - CAC, 0.35, Math.round(n * 0.4)),
  }
}
const byHorizon = <T>(of: (h: Horizon) => T): ByHorizon<T> =>
  Object.fromEntries(HORIZONS.map(h => [h, of(h)])) as ByHorizon<T>
const byBid = <T>(of: (h: BidHorizon) => T): Record<BidHorizon, T> =>
  Object.fromEntries(BID_HORIZONS.map(h => [h, of(h)])) as Record<BidHorizon, T>

const waterfall: Economics['waterfall'] = {
  lines: 21_006,
  units: 24_870,
  orders: 18_442,
  revenueMinor: 58_340_215,
  referralMinor: -8_751_032,
  fulfilmentMinor: -9_914_200,
  otherFeesMinor: -612_431,
  costOfGoodsMinor: -18_902_118,
  refundsMinor: -2_214_807,
  reimbursementsMinor: 140_022,
  contributionMinor: 18_085_649,
  adsMinor: -5_120_340,
  feesFrom: { booked: 0.82, preview: 0.13, 'category-rate': 0.05 },
  costKnownShare: 0.91,
}

const UNTIED: UntiedMoney[] = [
  ['advertising', 'no-order', 14, -5_098_210, 'USD'],
  ['subscription', 'no-order', 16, -63_984, 'USD'],
  ['storage', 'no-order', 17, -411_302, 'USD'],
  ['reimbursement', 'no-order', 41, 98_411, 'USD'],
  ['reimbursement', 'not-booked', 3, 4_410, 'USD'],
  ['fba-fee', 'order-not-counted', 118, -71_020, 'USD'],
  ['other', 'no-order', 2, -1_250, 'USD'],
  ['other-fee', 'other-currency', 6, -3_020, 'CAD'],
  ['referral-fee', 'sale-not-booked', 9, -2_214, 'USD'],
  ['transfer', 'no-order', 34, -21_092_210, 'USD'],
].map(
  ([kind, reason, rows, amountMinor, currency]) =>
    ({ kind, reason, rows, amountMinor, currency }) as UntiedMoney,
)

export const ECONOMICS: Economics = {
  asOf: isoDate(AS_OF),
  from: isoDate(AS_OF - 500),
  to: isoDate(AS_OF),
  clv: byHorizon(h => named(h, h < 365)),
  contributionParts: byHorizon(h => (h < 365 ? partsAt(h) : null)),
  contributionByAge: Array.from({ length: 366 }, (_, age) => (age > 310 ? null : contributionAt(age))),
  ahead: Object.fromEntries(
    VALUE_HORIZONS.map(h => [
      h,
      {
        revenue: around(revenueAt(h) * 1.03, 0.05 + h / 3000),
        contribution: around(contributionAt(h) * 1.03, 0.07 + h / 3000),
        afterAds: around(contributionAt(h) * 1.03 - CAC, 0.4),
      },
    ]),
  ) as Economics['ahead'],
  averageOrderMinor: 3163,
  firstOrderMinor: 2260,
  grossMarginShare: 0.676,
  feeShare: 0.3304,
  refundShare: 0.0356,
  waterfall,
  untied: UNTIED,
  acquisition: {
    cac: around(CAC, 0.11),
    spendMinor: 5_120_340,
    firstOrders: 6_901,
    unallocatedMinor: 4_120,
    from: isoDate(AS_OF - 181),
    to: isoDate(AS_OF - 2),
    clicks: 71_200,
    attributedSalesMinor: 21_900_400,
  },
  bids: {
    paybackDay: { value: 18, low: 4, high: 61 },
    breakEvenAcos: byBid(h => around(contributionAt(h) / 2260, 0.05)),
    maxCpcMinor: byBid(h => around(contributionAt(h) * 0.092, 0.07)),
    conversion: { value: 0.092, sessions: 184_310, from: isoDate(AS_OF - 90), to: isoDate(AS_OF) },
  },
  formulas: {
    marketplace: { ...repeats, sums: REPEATS, valueMinor: marketplaceClv(repeats) },
    crm: crm && { ...YEARS, ...crm },
    simple: crm && {
      valueMinor: simpleClv({ ...crm, cacMinor: CAC }),
      cacMinor: CAC,
      spendMinor: 5_120_342,
      firstOrders: 6_901,
    },
    averageOrderMinor: YEARS.revenueMinor / YEARS.orders,
    retention: 0.35,
    churn: 0.65,
    purchaseFrequency: 1.83,
    firstToSecond: 0.31,
  },
  assumed: ['typed-margin', 'fee-preview', 'fee-category-rate', 'conversion-of-other-period'],
  missing: [],
}

const nobody: NamedClv = { revenue: null, contribution: null, afterAds: null }

/** Costs are not known and there is no advertising file: revenue alone can be told. */
export const NO_COSTS: Economics = {
  ...ECONOMICS,
  clv: byHorizon(h => ({ ...nobody, revenue: h > 90 ? null : measured(revenueAt(h), 0.03, 3_120) })),
  contributionByAge: null,
  contributionParts: byHorizon(() => null),
  untied: [],
  ahead: Object.fromEntries(
    VALUE_HORIZONS.map(h => [h, { ...nobody, revenue: h === 90 ? around(revenueAt(h), 0.08) : null }]),
  ) as Economics['ahead'],
  grossMarginShare: null,
  waterfall: {
    ...waterfall,
    costOfGoodsMinor: null,
    contributionMinor: null,
    adsMinor: null,
    feesFrom: { booked: 1, preview: 0, 'category-rate': 0 },
    costKnownShare: 0,
  },
  acquisition: null,
  bids: {
    paybackDay: null,
    breakEvenAcos: byBid(() => null),
    maxCpcMinor: byBid(() => null),
    conversion: null,
  },
  formulas: {
    ...ECONOMICS.formulas,
    marketplace: null,
    crm: null,
    simple: null,
    retention: null,
    churn: null,
  },
  assumed: [],
  missing: ['no-costs', 'no-ads-file', 'no-traffic'],
}

/** Ads cost more than buyers bring: never paid back, nothing left to bid. */
export const LOSING: Economics = {
  ...ECONOMICS,
  clv: byHorizon(h => ({
    revenue: measured(1290, 0.04, 811),
    contribution: measured(-112 - h, 0.2, 811),
    afterAds: measured(-1450 - h, 0.12, 402),
  })),
  contributionParts: byHorizon(h => ({
    revenueMinor: 1290,
    feesMinor: -426,
    costOfGoodsMinor: -914 - h,
    refundsMinor: -62,
    reimbursementsMinor: 0,
  })),
  contributionByAge: Array.from({ length: 366 }, (_, age) => -112 - age * 0.4),
  waterfall: {
    ...waterfall,
    costOfGoodsMinor: -44_120_000,
    contributionMinor: -7_132_233,
    reimbursementsMinor: 140_022,
  },
  acquisition: ECONOMICS.acquisition && {
    ...ECONOMICS.acquisition,
    cac: around(1338, 0.2),
    attributedSalesMinor: null,
    clicks: null,
    unallocatedMinor: 0,
  },
  bids: {
    ...ECONOMICS.bids,
    paybackDay: null,
    breakEvenAcos: byBid(h => around((-112 - h) / 1290, 0.3)),
    maxCpcMinor: byBid(h => around((-112 - h) * 0.09, 0.3)),
  },
  assumed: [],
  missing: [],
}

const shop = shopFigures(SHOP_US, 'ATVPDKIKX0DER' as MarketplaceId, 'USD')

export const moneyView = (economics: Economics = ECONOMICS): MoneyView => ({
  economics,
  currency: 'USD',
  asin: null,
  coverage: shop.coverage,
  buyers: shop.totals.buyers,
})
