// The formulas in use, each by name with its inputs, from the orders of a group's buyers.
import type { Acquisition, Formulas } from '@/lib/schema/economics'
import type { StudyTask } from '@/lib/schema/study'
import type { BuyerMoney } from './buyer-money'
import { type CrmInputs, type CrmValue, crmValue } from './crm-value'
import type { LineMoney } from './line-money'
import { marketplaceClv } from './marketplace-clv'
import { simpleClv } from './simple-clv'

const YEAR = 365

/** What else the formulas need of the group. */
export interface FormulaFigures {
  grossMarginShare: number | null
  cost: (Pick<Acquisition, 'spendMinor' | 'firstOrders'> & { cac: Pick<Acquisition['cac'], 'value'> }) | null
  /** Ads laid on all of the group's buyers together. */
  adsMinor: number
  /** Share with a second purchase within 90 days of the first. */
  firstToSecond: number | null
}

interface Purchases extends CrmInputs {
  /** After the entry day: orders, and their fees and refunds, positive minor units. */
  repeatOrders: number
  repeatFees: number
  repeatRefunds: number
}

/**
 * Retention = of the buyers of the year before (days 365 to 729 before the as-of day) those who bought in the last 365
 * days; churn = 1 - retention; purchase frequency = orders / buyers of the last 365 days. In the marketplace formula
 * fees and returns are those of repeat orders, ads what was laid on the first orders of all buyers, 0 where no ads are
 * known of. Identified buyers only.
 *
 * @throws never.
 */
export function formulas(
  task: StudyTask,
  lines: LineMoney,
  money: BuyerMoney,
  members: readonly number[],
  figures: FormulaFigures,
): Formulas {
  const bought = purchasesOf(task, lines, money, members)
  const value = crmValue(bought)
  const { repeatOrders, repeatFees, repeatRefunds, ...inputs } = bought
  const retention = bought.customersBefore > 0 ? bought.customersKept / bought.customersBefore : null
  return {
    marketplace: marketplaceOf(bought, members.length, figures),
    crm: value === null ? null : { ...inputs, ...value },
    simple: simpleOf(value, figures.cost),
    averageOrderMinor: bought.orders > 0 ? bought.revenueMinor / bought.orders : null,
    retention,
    churn: retention === null ? null : 1 - retention,
    purchaseFrequency: bought.customersInYear > 0 ? bought.ordersInYear / bought.customersInYear : null,
    firstToSecond: figures.firstToSecond,
  }
}

function simpleOf(value: CrmValue | null, cost: FormulaFigures['cost']): Formulas['simple'] {
  if (value === null || cost === null) return null
  const { cac, spendMinor, firstOrders } = cost
  const cacMinor = cac.value
  return { valueMinor: simpleClv({ ...value, cacMinor }), cacMinor, spendMinor, firstOrders }
}

function marketplaceOf(
  bought: Purchases,
  buyers: number,
  { grossMarginShare, adsMinor }: FormulaFigures,
): Formulas['marketplace'] {
  if (grossMarginShare === null || bought.orders === 0) return null
  const sums = {
    revenueMinor: bought.revenueMinor,
    orders: bought.orders,
    repeatOrders: bought.repeatOrders,
    buyers,
    adsMinor,
    returnsMinor: bought.repeatRefunds,
    feesMinor: bought.repeatFees,
  }
  const inputs = {
    averageOrderMinor: sums.revenueMinor / sums.orders,
    grossMarginShare,
    repeatPurchases: sums.repeatOrders / buyers,
    adsMinor: sums.adsMinor / buyers,
    returnsMinor: sums.returnsMinor / buyers,
    feesMinor: sums.feesMinor / buyers,
  }
  return { ...inputs, sums, valueMinor: marketplaceClv(inputs) }
}

function purchasesOf(
  { sales, asOfDay }: StudyTask,
  lines: LineMoney,
  money: BuyerMoney,
  members: readonly number[],
): Purchases {
  const sums: Purchases = {
    revenueMinor: 0,
    orders: 0,
    ordersInYear: 0,
    customersInYear: 0,
    customersBefore: 0,
    customersKept: 0,
    repeatOrders: 0,
    repeatFees: 0,
    repeatRefunds: 0,
  }
  const { index } = lines
  for (const buyer of members) {
    let isOfYear = false
    let isOfYearBefore = false
    for (let at = money.start[buyer] as number; at < (money.start[buyer + 1] as number); at++) {
      const line = money.lines[at] as number
      const ago = asOfDay - (sales.day[line] as number)
      const isOrder = index.first[index.orderOf[line] as number] === line ? 1 : 0
      sums.revenueMinor += sales.revenue[line] as number
      sums.orders += isOrder
      if (ago < YEAR) {
        isOfYear = true
        sums.ordersInYear += isOrder
      } else if (ago < 2 * YEAR) isOfYearBefore = true
      if (sales.day[line] === money.entryDay[buyer]) continue
      sums.repeatOrders += isOrder
      sums.repeatRefunds -= lines.refunds[line] as number
      sums.repeatFees -=
        (lines.referral[line] as number) + (lines.fulfilment[line] as number) + (lines.other[line] as number)
    }
    if (isOfYear) sums.customersInYear++
    if (isOfYearBefore) sums.customersBefore++
    if (isOfYear && isOfYearBefore) sums.customersKept++
  }
  return sums
}
