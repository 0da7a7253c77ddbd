// "Of those who entered in March, how many came back, and what did they bring?" Buyers of a group by month of first order.
import { REACHED, RIPE_HORIZONS, RIPE_MONTHS } from '@/lib/metrics/age-tables'
import type { BuyerMoney } from '@/lib/metrics/economics/buyer-money'
import type { LineMoney } from '@/lib/metrics/economics/line-money'
import { isoMonth } from '@/lib/schema/dates'
import type { AgedSums, CohortCounts } from '@/lib/schema/entry-cohorts'
import { COHORT_MONTHS, HORIZONS } from '@/lib/schema/purchase-history'
import type { StudyTask } from '@/lib/schema/study'

/** What the buyers have brought, as the economics work it out. */
export interface CohortGround {
  readonly task: Pick<StudyTask, 'sales' | 'asOfDay'>
  readonly lines: Pick<LineMoney, 'contribution'>
  readonly money: Pick<BuyerMoney, 'entryDay' | 'start' | 'lines' | 'costMissing'>
}

/**
 * Sums by age. What counts from one age on is added there and taken off behind the last age the buyer has reached, so that a
 * line costs the same at any age; read() adds up.
 */
interface Steps {
  old: number[]
  back: number[]
  revenue: number[]
  contribution: number[]
}
interface Month {
  name: string
  buyers: number
  isCostMissing: boolean
  months: Steps
  days: Steps
}

const steps = (width: number): Steps => ({
  old: new Array(width + 1).fill(0),
  back: new Array(width + 1).fill(0),
  revenue: new Array(width + 1).fill(0),
  contribution: new Array(width + 1).fill(0),
})

/**
 * Months of first order of some buyers, earliest first; months without one are left out. Ages and who is old enough are those
 * of cohorts() for months of age, and those of repeatRate() and clv() for days. Linear in the buyers' lines.
 *
 * @param members buyers of the log.
 * @throws never.
 */
export function cohortCounts(ground: CohortGround, members: Iterable<number>): CohortCounts[] {
  const byDay = new Map<number, Month>()
  const months = new Map<string, Month>()
  const monthOf = (day: number): Month => {
    const name = isoMonth(day)
    let found = months.get(name)
    if (found === undefined) {
      const [ages, days] = [steps(COHORT_MONTHS), steps(HORIZONS.length)]
      found = { name, buyers: 0, isCostMissing: false, months: ages, days }
      months.set(name, found)
    }
    byDay.set(day, found)
    return found
  }
  for (const buyer of members) {
    const entry = ground.money.entryDay[buyer] as number
    addBuyer(ground, byDay.get(entry) ?? monthOf(entry), buyer)
  }
  return [...months.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(read)
}

function addBuyer({ task, lines, money }: CohortGround, month: Month, buyer: number): void {
  const entry = money.entryDay[buyer] as number
  const age = task.asOfDay - entry
  const [ripeMonths, ripeDays] = [RIPE_MONTHS[age] as number, RIPE_HORIZONS[age] as number]
  month.buyers++
  if (money.costMissing[buyer] === 1) month.isCostMissing = true
  span(month.months.old, 0, ripeMonths, 1)
  span(month.days.old, 0, ripeDays, 1)
  let seen = 0
  let gap = Number.POSITIVE_INFINITY
  for (let at = money.start[buyer] as number; at < (money.start[buyer + 1] as number); at++) {
    const line = money.lines[at] as number
    const days = (task.sales.day[line] as number) - entry
    const revenue = task.sales.revenue[line] as number
    const contribution = lines.contribution[line] as number
    // Of age month k, [k - 1]; what was bought before the first counts from the first on.
    const k = Math.floor(days / 30)
    const [from, by] = [Math.max(0, k - 1), REACHED[days] as number]
    span(month.months.revenue, from, ripeMonths, revenue)
    span(month.months.contribution, from, ripeMonths, contribution)
    span(month.days.revenue, by, ripeDays, revenue)
    span(month.days.contribution, by, ripeDays, contribution)
    if (days > 0 && days < gap) gap = days
    if (k < 1 || k > ripeMonths || (seen & (1 << k)) !== 0) continue
    seen |= 1 << k
    span(month.months.back, k - 1, k, 1)
  }
  if (Number.isFinite(gap)) span(month.days.back, REACHED[gap] as number, ripeDays, 1)
}

/** Adds to the ages from `from` up to, but not including, `end`. */
function span(into: number[], from: number, end: number, amount: number): void {
  if (from >= end) return
  into[from] = (into[from] as number) + amount
  into[end] = (into[end] as number) - amount
}

function read({ name, buyers, isCostMissing, months, days }: Month): CohortCounts {
  return { month: name, buyers, months: summed(months, isCostMissing), days: summed(days, isCostMissing) }
}

function summed({ old, back, revenue, contribution }: Steps, isCostMissing: boolean): AgedSums {
  const reached = runningSums(old)
  const end = reached.indexOf(0)
  const upTo = (all: number[]): number[] => runningSums(all).slice(0, end)
  return {
    old: reached.slice(0, end),
    back: upTo(back),
    revenueMinor: upTo(revenue),
    contributionMinor: isCostMissing ? null : upTo(contribution),
  }
}

/** The last is 0: whoever was added has been taken off. */
function runningSums(all: readonly number[]): number[] {
  let sum = 0
  return all.map(one => {
    sum += one
    return sum
  })
}
