// What a cell of a cohort grid is made of: buyers who entered in a month (by any product, or by one) and are old enough, up to an
// age.
import { type BuyerColumn, buyerRows } from './buyer-rows'
import { historyColumns } from './history-columns'
import { lineColumns, sumOver } from './line-columns'
import { orderRows } from './order-rows'
import { contributionOf } from './trace-contribution'
import { entryDayOf, linesOf, ripeMembers, type TracedRows, type TraceGround } from './trace-ground'

const MONTH_DAYS = 30

/** Buyers of the month who have lived through the whole age month, whose last day `horizonDays` is. */
const cohortOf = (ground: TraceGround): number[] => ripeMembers(ground, ground.request.horizonDays + 1)

/** Buyers with a purchase in the age month that ends with the horizon / buyers old enough for it. @throws never. */
export function traceCohortRetention(ground: TraceGround, limit: number): TracedRows {
  const { task, request } = ground
  const { log } = task
  const buyers = cohortOf(ground)
  const present: BuyerColumn = {
    name: 'bought-in-month',
    unit: 'count',
    of(buyer) {
      const entry = entryDayOf(task, buyer)
      for (let line = log.start[buyer] as number; line < (log.start[buyer + 1] as number); line++) {
        const age = (log.day[line] as number) - entry
        if (age > request.horizonDays - MONTH_DAYS && age <= request.horizonDays) return 1
      }
      return 0
    },
  }
  const came = buyers.filter(buyer => present.of(buyer) === 1).length
  const { purchases, lastDay } = historyColumns(ground)
  return {
    ofBuyers: true,
    value: buyers.length === 0 ? null : came / buyers.length,
    unit: 'share',
    inputs: [
      { name: 'bought-in-month', value: came, unit: 'count' },
      { name: 'buyers', value: buyers.length, unit: 'count' },
      { name: 'age-from', value: request.horizonDays - MONTH_DAYS + 1, unit: 'days' },
      { name: 'age-to', value: request.horizonDays, unit: 'days' },
    ],
    ...buyerRows(ground, buyers, [present, purchases, lastDay], limit),
  }
}

/** Revenue of them from day 0 to the horizon / buyers old enough. @throws never. */
export function traceCohortRevenue(ground: TraceGround, limit: number): TracedRows {
  const buyers = cohortOf(ground)
  const lines = linesOf(ground, buyers, ground.request.horizonDays)
  const { units, revenue } = lineColumns(ground)
  const sum = sumOver(lines, revenue)
  return {
    ofBuyers: true,
    value: buyers.length === 0 ? null : sum / buyers.length,
    unit: 'money',
    inputs: [
      { name: 'revenue', value: sum, unit: 'money' },
      { name: 'buyers', value: buyers.length, unit: 'count' },
      { name: 'age-to', value: ground.request.horizonDays, unit: 'days' },
    ],
    ...orderRows(ground, lines, [units, revenue], { limit, withAge: true }),
  }
}

/**
 * Contribution of them from day 0 to the horizon / buyers old enough.
 * @throws never; null where the cost of something that a buyer of the month bought is not known.
 */
export function traceCohortContribution(ground: TraceGround, limit: number): TracedRows {
  const traced = contributionOf(ground, cohortOf(ground), limit)
  const age = { name: 'age-to', value: ground.request.horizonDays, unit: 'days' as const }
  return { ...traced, inputs: [...traced.inputs, age] }
}
