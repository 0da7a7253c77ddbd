// Whether a shop has a season at all: only what two different years show in the same weeks counts as one.
import { weekOfYear } from './week-of-year'

export interface SeasonEvidence {
  /** Pairs of weeks: the same slot in two different years. */
  readonly pairs: number
  /** Variance of the true ratios to the trend over the slots, 0 or more. */
  readonly variance: number
  /** Variance over mean of orders around trend and season, at least 1. */
  readonly noise: number
  /** How many standard errors the likeness of the years lies above none. */
  readonly score: number
}

/** Residuals this many weeks apart may still be alike by a wandering trend. */
const LAGS = 13

/**
 * Compares residuals e = orders - trend of the same slot in different years: their mean product is the season's variance
 * (times the trends), their differences are noise.
 *
 * The product sum's standard error allows for residuals that are alike from week to week, by Bartlett's formula for
 * cross-correlations (1 + 2 sum of r^2, Box and Jenkins 1976, equation 11.1.7): two years of a wandering shop would
 * otherwise look like a season half of the time.
 *
 * @param firstDay of week 0, counted from 1 January 1970.
 * @throws never.
 */
export function seasonEvidence(
  orders: ArrayLike<number>,
  trend: Float64Array,
  counts: ArrayLike<number>,
  firstDay: number,
): SeasonEvidence {
  const bySlot = new Map<number, number[]>()
  for (let week = 0; week < orders.length; week++) {
    if (counts[week] === 0) continue
    const slot = weekOfYear(firstDay + 7 * week + 3)
    const weeks = bySlot.get(slot)
    if (weeks === undefined) bySlot.set(slot, [week])
    else weeks.push(week)
  }
  let [pairs, products, levels, differences] = [0, 0, 0, 0]
  for (const weeks of bySlot.values())
    for (let i = 0; i < weeks.length; i++)
      for (let j = i + 1; j < weeks.length; j++) {
        const [a, b] = [weeks[i] as number, weeks[j] as number]
        // Two weeks of one year can share a slot; they are neighbours, not years.
        if (b - a < WEEKS_BETWEEN_YEARS) continue
        const [trendA, trendB] = [trend[a] as number, trend[b] as number]
        const [offA, offB] = [(orders[a] as number) - trendA, (orders[b] as number) - trendB]
        pairs++
        products += offA * offB
        levels += trendA * trendB
        // Residuals as shares of their trends: a year with twice the orders has the same season.
        differences += (offA / trendA - offB / trendB) ** 2 / (1 / trendA + 1 / trendB)
      }
  if (pairs === 0 || !(levels > 0)) return { pairs: 0, variance: 0, noise: 1, score: 0 }
  const noise = Math.max(1, differences / pairs)
  const error = noise * Math.sqrt(levels * alikeness(orders, trend, counts))
  return { pairs, variance: Math.max(0, products / levels), noise, score: products / error }
}

const WEEKS_BETWEEN_YEARS = 40

/** 1 + 2 sum of squared autocorrelations of the standardised residuals, less what chance alone gives. */
function alikeness(orders: ArrayLike<number>, trend: Float64Array, counts: ArrayLike<number>): number {
  const n = orders.length
  const residuals = new Float64Array(n)
  let power = 0
  for (let week = 0; week < n; week++) {
    const expected = trend[week] as number
    if (counts[week] === 0 || !(expected > 0)) continue
    residuals[week] = ((orders[week] as number) - expected) / Math.sqrt(expected)
    power += (residuals[week] as number) ** 2
  }
  let factor = 1
  for (let lag = 1; lag <= Math.min(LAGS, n - 1) && power > 0; lag++) {
    let product = 0
    for (let week = lag; week < n; week++)
      product += (residuals[week] as number) * (residuals[week - lag] as number)
    factor += 2 * Math.max(0, (product / power) ** 2 - 1 / n)
  }
  return factor
}
