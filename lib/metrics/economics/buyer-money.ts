// What each buyer has brought by each age: revenue and contribution, first order included, in whole minor units.
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { StudyTask } from '@/lib/schema/study'
import { COST, type LineMoney } from './line-money'

export interface BuyerMoney {
  readonly buyers: number
  readonly entryDay: Int32Array
  /** Cumulative, row-major: [buyer * HORIZONS.length + j], day 0 to the horizon, both included. */
  readonly revenue: Float64Array
  readonly contribution: Float64Array
  /** Of the first purchase day alone. */
  readonly firstRevenue: Float64Array
  readonly firstContribution: Float64Array
  /** 1 = the cost of some line is not known: the buyer's contribution is not. */
  readonly costMissing: Uint8Array
  /** Lines of buyer b are lines[start[b]] … lines[start[b + 1] - 1]. */
  readonly start: Int32Array
  readonly lines: Int32Array
}

/** Sums over the lines of identified buyers, in one pass. @throws never. */
export function buyerMoney({ sales, log }: StudyTask, money: LineMoney): BuyerMoney {
  const { buyers } = log
  const width = HORIZONS.length
  const byBuyer = linesByBuyer(sales.buyer, sales.lines, buyers)
  const of: BuyerMoney = {
    buyers,
    entryDay: new Int32Array(buyers),
    revenue: new Float64Array(buyers * width),
    contribution: new Float64Array(buyers * width),
    firstRevenue: new Float64Array(buyers),
    firstContribution: new Float64Array(buyers),
    costMissing: new Uint8Array(buyers),
    ...byBuyer,
  }
  for (let buyer = 0; buyer < buyers; buyer++) {
    const entry = log.day[log.start[buyer] as number] as number
    of.entryDay[buyer] = entry
    for (let at = of.start[buyer] as number; at < (of.start[buyer + 1] as number); at++) {
      const line = of.lines[at] as number
      const age = (sales.day[line] as number) - entry
      const revenue = sales.revenue[line] as number
      const contribution = money.contribution[line] as number
      if (money.cost[line] === COST.unknown) of.costMissing[buyer] = 1
      if (age === 0) {
        of.firstRevenue[buyer] = (of.firstRevenue[buyer] as number) + revenue
        of.firstContribution[buyer] = (of.firstContribution[buyer] as number) + contribution
      }
      for (let j = width - 1; j >= 0 && age <= (HORIZONS[j] as number); j--) {
        const cell = buyer * width + j
        of.revenue[cell] = (of.revenue[cell] as number) + revenue
        of.contribution[cell] = (of.contribution[cell] as number) + contribution
      }
    }
  }
  return of
}

/** The lines of each of `buyers` buyers, by the buyer of each of `count` lines. @throws never. */
export function linesByBuyer(
  buyer: Int32Array,
  count: number,
  buyers: number,
): Pick<BuyerMoney, 'start' | 'lines'> {
  const start = new Int32Array(buyers + 1)
  for (let line = 0; line < count; line++) {
    const one = buyer[line] as number
    if (one >= 0) start[one + 1] = (start[one + 1] as number) + 1
  }
  for (let one = 0; one < buyers; one++) start[one + 1] = (start[one + 1] as number) + (start[one] as number)
  const at = start.slice()
  const lines = new Int32Array(start[buyers] as number)
  for (let line = 0; line < count; line++) {
    const one = buyer[line] as number
    if (one < 0) continue
    const place = at[one] as number
    lines[place] = line
    at[one] = place + 1
  }
  return { start, lines }
}
