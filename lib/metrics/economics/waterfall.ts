// From revenue to what is left, as sums over order lines: every step in whole minor units, so that the steps add up.
import { ASSUMPTIONS, type Assumption, FEE_BASES, type MoneyWaterfall } from '@/lib/schema/economics'
import type { StudyTask } from '@/lib/schema/study'
import { COST, LINE_ASSUMES, type LineMoney } from './line-money'

export interface LineSums {
  shown: Omit<MoneyWaterfall, 'adsMinor'>
  /** Epoch days of the first and last line; null without lines. */
  fromDay: number | null
  toDay: number | null
  /** Lines whose cost of goods is not known, by neither cost nor margin. */
  withoutCost: number
  /** Revenue less the cost of goods, by unit cost or the typed margin; null when some line has neither. */
  grossProfitMinor: number | null
  assumed: Assumption[]
}

/** By the values of FEES_FROM. */
const FEE_BASIS_BY_NUMBER = FEE_BASES

/**
 * Waterfall of some lines. `contributionMinor` is the exact sum of revenue, fees, cost of goods, refunds and reimbursements;
 * it and the cost of goods are null when a line has neither a unit cost nor the typed margin.
 *
 * @param which the lines; null = all of the shop.
 * @throws never.
 */
export function waterfall(task: StudyTask, money: LineMoney, which: ArrayLike<number> | null): LineSums {
  const sums = {
    lines: which?.length ?? task.sales.lines,
    units: 0,
    orders: 0,
    revenueMinor: 0,
    referralMinor: 0,
    fulfilmentMinor: 0,
    otherFeesMinor: 0,
    goods: 0,
    refundsMinor: 0,
    reimbursementsMinor: 0,
    gross: 0,
    withoutCost: 0,
    statedRevenue: 0,
    assumes: 0,
    fromDay: Number.POSITIVE_INFINITY,
    toDay: Number.NEGATIVE_INFINITY,
    byBasis: { booked: 0, preview: 0, 'category-rate': 0 },
  }
  for (let i = 0; i < sums.lines; i++) addLine(sums, task, money, which === null ? i : (which[i] as number))
  return shown(sums)
}

type Sums = Omit<
  MoneyWaterfall,
  'costOfGoodsMinor' | 'contributionMinor' | 'adsMinor' | 'feesFrom' | 'costKnownShare'
> & {
  goods: number
  gross: number
  withoutCost: number
  statedRevenue: number
  assumes: number
  fromDay: number
  toDay: number
  byBasis: MoneyWaterfall['feesFrom']
}

function addLine(sums: Sums, { sales, settings }: StudyTask, money: LineMoney, line: number): void {
  const { index } = money
  const revenue = sales.revenue[line] as number
  const day = sales.day[line] as number
  sums.units += sales.units[line] as number
  if (index.first[index.orderOf[line] as number] === line) sums.orders++
  sums.revenueMinor += revenue
  sums.referralMinor += money.referral[line] as number
  sums.fulfilmentMinor += money.fulfilment[line] as number
  sums.otherFeesMinor += money.other[line] as number
  sums.goods += money.goods[line] as number
  sums.refundsMinor += money.refunds[line] as number
  sums.reimbursementsMinor += money.reimbursements[line] as number
  sums.assumes |= money.assumes[line] as number
  sums.byBasis[FEE_BASIS_BY_NUMBER[money.feesFrom[line] as number] ?? 'booked'] += revenue
  const cost = money.cost[line]
  if (cost === COST.unknown) sums.withoutCost++
  else if (cost === COST.stated) {
    sums.statedRevenue += revenue
    sums.gross += revenue + (money.goods[line] as number)
  } else sums.gross += (settings.grossMarginShare ?? 0) * revenue
  sums.fromDay = Math.min(sums.fromDay, day)
  sums.toDay = Math.max(sums.toDay, day)
}

function shown(sums: Sums): LineSums {
  const { goods, gross, withoutCost, statedRevenue, assumes, fromDay, toDay, byBasis, ...plain } = sums
  const known = withoutCost === 0
  const contribution =
    plain.revenueMinor +
    plain.referralMinor +
    plain.fulfilmentMinor +
    plain.otherFeesMinor +
    goods +
    plain.refundsMinor +
    plain.reimbursementsMinor
  const share = (part: number): number => (plain.revenueMinor > 0 ? part / plain.revenueMinor : 0)
  return {
    shown: {
      ...plain,
      costOfGoodsMinor: known ? goods : null,
      contributionMinor: known ? contribution : null,
      feesFrom: {
        booked: share(byBasis.booked),
        preview: share(byBasis.preview),
        'category-rate': share(byBasis['category-rate']),
      },
      costKnownShare: share(statedRevenue),
    },
    fromDay: plain.lines === 0 ? null : fromDay,
    toDay: plain.lines === 0 ? null : toDay,
    withoutCost,
    grossProfitMinor: known ? gross : null,
    assumed: ASSUMPTIONS.filter(
      one => ((LINE_ASSUMES as Partial<Record<Assumption, number>>)[one] ?? 0) & assumes,
    ),
  }
}
