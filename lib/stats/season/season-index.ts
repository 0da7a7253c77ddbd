// The shop's season from its own order stream: by how much each week of the year differs from the shop's trend.
import { seasonEvidence } from './season-evidence'
import { smoothTrend } from './smooth-trend'
import { WEEKS_OF_YEAR, weekOfYear } from './week-of-year'

/** Weeks out of the ordinary that may come again: a sale, a stock-out. Their orders say nothing about the season. */
export interface SeasonEvent {
  readonly id: string
  /** Positions in weeklyOrders. */
  readonly weeks: readonly number[]
}

export interface SeasonInput {
  /** All orders of the shop by week, in sequence, weeks before the forecast's buyers came included. */
  readonly weeklyOrders: ArrayLike<number>
  /** First day of week 0, counted from 1 January 1970. */
  readonly firstDay: number
  /** Orders by week to take out: those of the buyers the index will be applied to. */
  readonly leaveOut?: ArrayLike<number>
  readonly events?: readonly SeasonEvent[]
}

/** Why every week is taken as ordinary. */
export type NoSeason = 'under-a-year' | 'not-seen-twice' | 'too-few-orders' | 'years-differ'

export interface SeasonIndex {
  readonly kind: 'season' | 'none'
  /** null when there is a season. */
  readonly reason: NoSeason | null
  /** Expected ratio to an average week by slot of the year (weekOfYear); mean 1; all 1 without a season. */
  readonly index: Float64Array
  /** Standard deviation of the true ratios: 0.1 is mild, 0.5 a Christmas shop. */
  readonly strength: number
  /** Variance over mean of single weeks around trend and season, at least 1: for weekly bands. */
  readonly dispersion: number
  /** Expected ratio of an event's weeks to what they would have been. */
  readonly events: readonly { id: string; factor: number; weeks: number }[]
}

/** A quarter of the year must have been seen twice before one year can be held against another. */
const PAIRS_NEEDED = 13
const ORDERS_NEEDED = 100
/** Years must be alike by so many standard errors; one stationary shop in two hundred is by chance. */
const SCORE_NEEDED = 2.6
const ROUNDS = 6
/** Neighbouring weeks lend each other a fifth: Black Friday and Easter move. */
const NEIGHBOUR = 0.2

/**
 * Ratio-to-trend index by week of the year, shrunken toward 1 by its evidence.
 *
 * Trend and season in turn (Cleveland and others 1990, STL); a slot's ratio is the mean of its gamma posterior,
 * (orders / noise + k) / (trend / noise + k) with k = 1 / variance of the true ratios (Robbins 1956; the gamma-Poisson
 * form of Clayton and Kaldor 1987, Biometrics 43, equation 4). Under a year of weeks, or where the years seen are not
 * alike beyond chance, every week is 1: a season that was not seen twice would do more harm than good.
 *
 * @throws never.
 */
export function seasonIndex(input: SeasonInput): SeasonIndex {
  const orders = ordersOfOthers(input)
  const counts = new Float64Array(orders.length).fill(1)
  for (const event of input.events ?? []) for (const week of event.weeks) if (week in counts) counts[week] = 0
  const slots = Uint8Array.from(orders, (_, week) => weekOfYear(input.firstDay + 7 * week + 3))
  const flat = new Float64Array(WEEKS_OF_YEAR).fill(1)
  let index: Float64Array = flat
  const ratios = (of: Float64Array): Float64Array => Float64Array.from(slots, slot => of[slot] as number)
  let trend = smoothTrend(orders, ratios(flat), counts)
  let evidence = seasonEvidence(orders, trend, counts, input.firstDay)
  let reason = objection(orders, evidence.pairs)
  for (let round = 0; round < ROUNDS && reason === null; round++) {
    index = evidence.variance > 0 ? slotRatios(orders, trend, counts, slots, evidence) : flat
    trend = smoothTrend(orders, ratios(index), counts)
    evidence = seasonEvidence(orders, trend, counts, input.firstDay)
  }
  if (reason === null && !(evidence.score >= SCORE_NEEDED)) reason = 'years-differ'
  if (reason !== null) {
    index = flat
    trend = smoothTrend(orders, ratios(flat), counts)
  }
  const expected = trend.map((level, week) => level * (index[slots[week] as number] as number))
  const dispersion = dispersionAround(orders, expected, counts)
  return {
    kind: reason === null ? 'season' : 'none',
    reason,
    index,
    strength: reason === null ? Math.sqrt(evidence.variance) : 0,
    dispersion,
    events: (input.events ?? []).map(event => eventFactor(event, orders, expected, dispersion)),
  }
}

function ordersOfOthers({ weeklyOrders, leaveOut }: SeasonInput): Float64Array {
  return Float64Array.from(weeklyOrders, (all, week) => {
    const rest = all - (leaveOut?.[week] ?? 0)
    return rest > 0 && rest < Number.POSITIVE_INFINITY ? rest : 0
  })
}

function objection(orders: Float64Array, pairs: number): NoSeason | null {
  if (orders.length < WEEKS_OF_YEAR) return 'under-a-year'
  if (pairs < PAIRS_NEEDED) return 'not-seen-twice'
  return orders.reduce((sum, one) => sum + one, 0) < ORDERS_NEEDED ? 'too-few-orders' : null
}

function slotRatios(
  orders: Float64Array,
  trend: Float64Array,
  counts: Float64Array,
  slots: Uint8Array,
  { noise, variance }: { noise: number; variance: number },
): Float64Array {
  const came = new Float64Array(WEEKS_OF_YEAR)
  const usual = new Float64Array(WEEKS_OF_YEAR)
  for (let week = 0; week < orders.length; week++) {
    if (counts[week] === 0) continue
    for (const [step, share] of LENT) {
      const slot = ((slots[week] as number) + step + WEEKS_OF_YEAR) % WEEKS_OF_YEAR
      ;(came[slot] as number) += (share * (orders[week] as number)) / noise
      ;(usual[slot] as number) += (share * (trend[week] as number)) / noise
    }
  }
  const prior = 1 / variance
  const index = came.map((sum, slot) => (sum + prior) / ((usual[slot] as number) + prior))
  const mean = index.reduce((sum, one) => sum + one, 0) / WEEKS_OF_YEAR
  return index.map(one => one / mean)
}

const LENT = [
  [-1, NEIGHBOUR],
  [0, 1 - 2 * NEIGHBOUR],
  [1, NEIGHBOUR],
] as const

function dispersionAround(orders: Float64Array, expected: Float64Array, counts: Float64Array): number {
  let sum = 0
  let weeks = 0
  for (let week = 0; week < orders.length; week++) {
    const usual = expected[week] as number
    if (counts[week] === 0 || !(usual > 0)) continue
    sum += ((orders[week] as number) - usual) ** 2 / usual
    weeks++
  }
  return weeks > 0 ? Math.max(1, sum / weeks) : 1
}

/** Prior for an event: it changes orders by a factor around 1, give or take a half. */
function eventFactor(
  { id, weeks }: SeasonEvent,
  orders: Float64Array,
  expected: Float64Array,
  dispersion: number,
): { id: string; factor: number; weeks: number } {
  const prior = 4 * dispersion
  let [came, usual, seen] = [prior, prior, 0]
  for (const week of weeks) {
    if (!(week in orders)) continue
    came += orders[week] as number
    usual += expected[week] as number
    seen++
  }
  return { id, factor: came / usual, weeks: seen }
}
