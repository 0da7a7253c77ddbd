// "Do the buyers I won in March come back better than those of January?"
import { isoMonth } from '@/lib/schema/dates'
import type { Cohort } from '@/lib/schema/figures'
import { AGES, type BuyerGroup, COHORT_MONTHS, HORIZONS } from '@/lib/schema/purchase-history'

/**
 * Buyers by calendar month of their first purchase, earliest month first; months without a new buyer are left out.
 *
 * Age month k (1 to 12) is [30k, 30(k+1)) days of age. retention[k-1] is the share with a purchase in it, and
 * revenuePerBuyerMinor[k-1] the mean revenue from day 0 to its end, both over the cohort's buyers whose age at
 * `asOfDay` is at least 30(k+1) days; null when there is none. "In that month", not "in it or later".
 *
 * Example: entry on 5 March, purchases on days 0, 31 and 95: present in age months 1 and 3.
 *
 * @param asOfDay epoch day.
 * @throws never.
 */
export function cohorts(group: BuyerGroup, asOfDay: number): Cohort[] {
  const { entryDay, cohortMonths, revenueByAge } = group.history
  const { members } = group
  const months = monthsOf(group)
  const cells = months.names.length * COHORT_MONTHS
  const buyers = new Uint32Array(months.names.length)
  const ripe = new Uint32Array(cells)
  const present = new Uint32Array(cells)
  const revenue = new Float64Array(cells)
  for (let i = 0; i < members.length; i++) {
    const row = members[i] as number
    const entry = entryDay[row] as number
    const month = months.indexOfDay[entry - months.firstDay] as number
    buyers[month] = (buyers[month] as number) + 1
    // Age month k is ripe from day 30(k+1) on.
    const ripeMonths = Math.min(COHORT_MONTHS, Math.floor((asOfDay - entry) / 30) - 1)
    const bits = cohortMonths[row] as number
    const amounts = row * AGES.length + HORIZONS.length
    for (let k = 0; k < ripeMonths; k++) {
      const cell = month * COHORT_MONTHS + k
      ripe[cell] = (ripe[cell] as number) + 1
      present[cell] = (present[cell] as number) + ((bits >> k) & 1)
      revenue[cell] = (revenue[cell] as number) + (revenueByAge[amounts + k] as number)
    }
  }
  const perRipe = (sums: ArrayLike<number>, month: number) =>
    Array.from({ length: COHORT_MONTHS }, (_, k) => {
      const n = ripe[month * COHORT_MONTHS + k] as number
      return n === 0 ? null : (sums[month * COHORT_MONTHS + k] as number) / n
    })
  return months.names
    .map((month, at) => ({
      month,
      buyers: buyers[at] as number,
      retention: perRipe(present, at),
      revenuePerBuyerMinor: perRipe(revenue, at),
    }))
    .filter(cohort => cohort.buyers > 0)
}

/** The calendar months from the first entry of the group to its last, and which of them each day lies in. */
function monthsOf({ history, members }: BuyerGroup) {
  let firstDay = Number.POSITIVE_INFINITY
  let lastDay = Number.NEGATIVE_INFINITY
  for (let i = 0; i < members.length; i++) {
    const day = history.entryDay[members[i] as number] as number
    if (day < firstDay) firstDay = day
    if (day > lastDay) lastDay = day
  }
  const names: string[] = []
  const indexOfDay = new Uint16Array(Math.max(0, lastDay - firstDay + 1))
  for (let at = 0; at < indexOfDay.length; at++) {
    const name = isoMonth(firstDay + at)
    if (names.at(-1) !== name) names.push(name)
    indexOfDay[at] = names.length - 1
  }
  return { firstDay, names, indexOfDay }
}
