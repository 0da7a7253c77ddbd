// Learns how likely subscribers are to leave from how many were left after each renewal.
import { minimise, type Target } from '@/lib/stats/optimise/minimise'
import type { ShiftedBetaGeometric } from './shifted-beta-geometric'

/** Subscribers by renewal; index t = the t-th renewal, entry 0 of `cancelled` is not looked at. */
export interface RenewalCounts {
  /** cancelled[t] = how many cancelled at the t-th renewal. */
  readonly cancelled: ArrayLike<number>
  /** active[t] = how many were last seen still subscribed after t renewals (right-censored there). */
  readonly active: ArrayLike<number>
}

export interface ShiftedBetaGeometricFit extends ShiftedBetaGeometric {
  readonly logLikelihood: number
  /** Subscribers who have come to at least one renewal. */
  readonly n: number
  /** false: the counts show no difference between subscribers, and the law is that of one chance to cancel for all. */
  readonly identified: boolean
}

/**
 * The table of a single cohort, S(0) ... S(T) as heads, in the form the fit takes: all left at the end are censored.
 *
 * @example renewalCounts([1000, 631, 468]) // cancelled 369 and 163, active after two renewals 468
 * @throws RangeError where heads rise or there are none.
 */
export function renewalCounts(survivors: ArrayLike<number>): RenewalCounts {
  if (survivors.length === 0) throw new RangeError('No survivors.')
  const last = survivors.length - 1
  const cancelled = new Float64Array(last + 1)
  const active = new Float64Array(last + 1)
  for (let t = 1; t <= last; t++) {
    const lost = (survivors[t - 1] as number) - (survivors[t] as number)
    if (!(lost >= 0)) throw new RangeError(`Survivors rise at renewal ${t}.`)
    cancelled[t] = lost
  }
  active[last] = survivors[last] as number
  return { cancelled, active }
}

/**
 * Maximum likelihood of Fader and Hardie (2007), equation 9, with right censoring: ln P(t) for each cancellation at t,
 * ln S(t) for each subscriber last seen active after t renewals.
 *
 * Both are products over renewals, so it is the sum over t of kept(t) ln r(t) + cancelled(t) ln(1 - r(t)), with
 * kept(t) those known to have renewed for the t-th time: no beta function, and derivatives by hand. Searched over
 * ln alpha and ln beta.
 *
 * Where no such law is likelier than one chance c for all (nobody or everybody left, a constant churn, a single
 * renewal), that is the answer: alpha = c K, beta = (1 - c) K with a K so large that retention does not change.
 *
 * null when nobody has come to a first renewal.
 *
 * @throws never.
 */
export function fitShiftedBetaGeometric(counts: RenewalCounts): ShiftedBetaGeometricFit | null {
  const { kept, lost } = byRenewal(counts)
  const n = (kept[1] ?? 0) + (lost[1] ?? 0)
  if (n === 0) return null
  const target = likelihood(kept, lost, n)
  const fits = STARTS.map(start => minimise(target, Float64Array.from(start), { bound: 12 }))
  const best = fits.reduce((one, other) => (other.value < one.value ? other : one))
  const alike = oneChance(kept, lost)
  const logLikelihood = -best.value * n
  if (!(logLikelihood > alike.logLikelihood + LEAST_GAIN)) return { ...alike, n, identified: false }
  const [alpha, beta] = Array.from(best.x, Math.exp) as [number, number]
  return { alpha, beta, logLikelihood, n, identified: true }
}

/** A gain in log-likelihood below this is rounding and the reach of the search, not a difference between subscribers. */
const LEAST_GAIN = 1e-3

/** The mean negative log-likelihood and its gradient by ln alpha and ln beta. */
function likelihood(kept: Float64Array, lost: Float64Array, n: number): Target {
  return (x, gradient) => {
    const alpha = Math.exp(x[0] as number)
    const beta = Math.exp(x[1] as number)
    let sum = 0
    let byAlpha = 0
    let byBeta = 0
    for (let t = 1; t < kept.length; t++) {
      const k = kept[t] as number
      const l = lost[t] as number
      const stay = beta + t - 1
      const both = alpha + stay
      // ln r(t) by log1p: with alpha far below beta hardly anybody leaves, and the digits are in alpha.
      sum += l * Math.log(alpha / both) - k * Math.log1p(alpha / stay)
      byAlpha += l / alpha - (k + l) / both
      byBeta += k / stay - (k + l) / both
    }
    gradient[0] = (-alpha * byAlpha) / n
    gradient[1] = (-beta * byBeta) / n
    return -sum / n
  }
}

/** The geometric law: everybody cancels with the same chance at each renewal. */
function oneChance(kept: Float64Array, lost: Float64Array): ShiftedBetaGeometric & { logLikelihood: number } {
  const stayed = kept.reduce((sum, one) => sum + one, 0)
  const left = lost.reduce((sum, one) => sum + one, 0)
  const chance = left / (stayed + left)
  const logLikelihood =
    (left > 0 ? left * Math.log(chance) : 0) + (stayed > 0 ? stayed * Math.log1p(-chance) : 0)
  // Neither parameter may be 0: a chance of 0 or 1 is one in a million short of it.
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, chance))
  return { alpha: inside * ALIKE, beta: (1 - inside) * ALIKE, logLikelihood }
}

/** alpha + beta at which a hundred renewals change retention by less than one part in a million. */
const ALIKE = 1e8

/** One cancelling in two, and one in twenty at first, unlike each other or alike. */
const STARTS = [
  [0, 0],
  [-0.7, 1],
  [2, 5],
]

/** How many renewed and how many cancelled at each renewal, of those known to have come to it. */
function byRenewal({ cancelled, active }: RenewalCounts): { kept: Float64Array; lost: Float64Array } {
  const length = Math.max(cancelled.length, active.length)
  const kept = new Float64Array(length)
  const lost = new Float64Array(length)
  let beyond = 0
  for (let t = length - 1; t >= 1; t--) {
    beyond += active[t] ?? 0
    kept[t] = beyond
    lost[t] = cancelled[t] ?? 0
    beyond += lost[t] as number
  }
  return { kept, lost }
}
