// The day on which the record of orders really ends: one order imported weeks later must not make all buyers look lapsed.
import { incompleteBeta } from '@/lib/stats/special/regularised-incomplete-beta'
import { type ExpectedVolume, expectedVolume, LEAST_REFERENCE_DAYS, REFERENCE_DAYS } from './weekday-volume'

/** A stretch this unlikely under the shop's usual volume did not happen by chance. */
const IMPOSSIBLE = 1e-4
/** A stretch with more than this share of its usual volume is a slow time, not an end; single days may be half filled. */
const SLOW = 0.2
const HALF_DAY = 0.5
const SINGLE_DAYS = 3
/** With this share of its volume a shop is back from a holiday. */
const RECOVERED = 0.5
/** All strays together come to no more than this share of four usual weeks, or three orders. */
const STRAY_SHARE = 0.05
const FEW_STRAYS = 3
/** A day with more than this share of its usual volume shows a shop that is open. */
const OPEN_DAY = 0.25

export interface EndOfIntake {
  /** Position of the last day whose volume is complete; -1 for an empty record. */
  readonly day: number
  /** Orders after it, which belong to a time of which nearly everything is missing. */
  readonly strayLater: number
}

/**
 * The last day up to which every trailing stretch (1, 2, 3, ... days, up to all but a fortnight) brought what the shop's
 * weekday pattern before it makes possible: a Poisson expectation, widened by the dispersion of the year before.
 *
 * Nothing is cut when the quiet stretch is no quieter than one the shop has come out of before (holidays), when what
 * follows is no handful of strays but a slower shop, or when a later day looks like an open one. After a cut the day is
 * the last with an order before the silence. The rule and its limits are ours; quasi-Poisson as in McCullagh and Nelder
 * (1989), section 6.2.
 *
 * @param dailyCounts orders by calendar day in sequence; zeros at the end are days known to be over.
 * @throws never.
 */
export function endOfIntake(dailyCounts: Int32Array): EndOfIntake {
  const last = dailyCounts.length - 1
  const before = runningTotals(dailyCounts)
  const whole = { day: last, strayLater: 0 }
  for (let end = last; end >= 0; end--) {
    if (missesVolume(dailyCounts, before, end)) continue
    if (end === last) return whole
    const day = lastWithOrders(dailyCounts, end)
    return day >= 0 && onlyStrays(dailyCounts, before, day)
      ? { day, strayLater: (before[last + 1] as number) - (before[day + 1] as number) }
      : whole
  }
  return whole
}

/** totals[d] = orders before day d. */
function runningTotals(dailyCounts: Int32Array): Float64Array {
  const totals = new Float64Array(dailyCounts.length + 1)
  for (let day = 0; day < dailyCounts.length; day++)
    totals[day + 1] = (totals[day] as number) + (dailyCounts[day] as number)
  return totals
}

function lastWithOrders(dailyCounts: Int32Array, from: number): number {
  let day = from
  while (day >= 0 && dailyCounts[day] === 0) day--
  return day
}

/** Whether some stretch that ends here brought impossibly little. */
function missesVolume(dailyCounts: Int32Array, before: Float64Array, end: number): boolean {
  for (let length = 1; length <= end + 1; length = length < 3 ? length + 1 : Math.ceil(length * 1.15)) {
    const usual = expectedVolume(dailyCounts, before, end, length)
    if (usual === null) return false
    const came = (before[end + 1] as number) - (before[end + 1 - length] as number)
    if (came > (length <= SINGLE_DAYS ? HALF_DAY : SLOW) * usual.expected || !(usual.expected > 0)) continue
    if (
      chanceOfSoFew(came, usual) < IMPOSSIBLE &&
      !hasHappened(before, end - length, length, came / usual.expected)
    )
      return true
  }
  return false
}

/**
 * P(so few or fewer), given all orders of stretch and reference: each falls into the stretch with the same chance
 * (Przyborowski and Wilenski 1940, Biometrika 31), counts divided by the dispersion. A binomial tail is an incomplete beta.
 */
function chanceOfSoFew(came: number, { expected, total, dispersion }: ExpectedVolume): number {
  if (!(total > 0)) return 1
  return incompleteBeta(total / (total + expected), total / dispersion, came / dispersion + 1)
}

/**
 * Whether the shop once had a stretch as quiet for its time, in the last year, and sold on afterwards at half its volume
 * or more: a holiday, not an end. Plain daily rates do here: short stretches forgive closed days, longer ones see through.
 */
function hasHappened(before: Float64Array, latest: number, length: number, share: number): boolean {
  const came = (from: number, to: number): number => (before[to] as number) - (before[from] as number)
  const reference = Math.max(REFERENCE_DAYS, length)
  // `from` and `to` bound the quiet stretch, as positions in the running totals.
  for (let to = latest + 1 - length; to >= Math.max(length + LEAST_REFERENCE_DAYS, latest - 365); to--) {
    const from = to - length
    const start = Math.max(0, from - reference)
    const usual = (came(start, from) / (from - start)) * length
    if (usual > 0 && came(from, to) <= share * usual && came(to, to + length) > RECOVERED * usual) return true
  }
  return false
}

/** Whether what follows the day is a handful of orders, none of its days busy. */
function onlyStrays(dailyCounts: Int32Array, before: Float64Array, day: number): boolean {
  const usual = expectedVolume(dailyCounts, before, day, 1)
  if (usual === null) return false
  const strays = (before[dailyCounts.length] as number) - (before[day + 1] as number)
  if (strays > Math.max(FEW_STRAYS, STRAY_SHARE * 28 * usual.perDay)) return false
  for (let later = day + 1; later < dailyCounts.length; later++)
    if ((dailyCounts[later] as number) > Math.max(FEW_STRAYS, OPEN_DAY * usual.perDay)) return false
  return true
}
