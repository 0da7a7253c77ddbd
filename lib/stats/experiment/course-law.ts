// How products of a shop leave its common course: the law by which the past of each foretells what it would have sold.
import { BLOCK, type Block } from './blocks'

/** Variances of the logarithm of a product's level. */
export interface CourseLaw {
  /** Of moods that last about three weeks, and of those that last most of a year. */
  readonly short: number
  readonly long: number
  /** Of how much of the common course (season, shocks) a product goes along with; 1 = as the others do. */
  readonly loading: number
  /** Of its own trend, per week squared. */
  readonly slope: number
  /** Of a single week, beyond what counting gives it: 1 / k of a negative binomial law. */
  readonly dispersion: number
}

/** Weeks before a start that are looked at. */
export const PAST = 60
/** Weeks after which a mood is down to 1 / e. */
const SHORT = 3
const LONG = 40

/** Middles of blocks lie on twelfths of a week, so that few distances occur; they are worked out once. */
const TWELFTHS = 12

/** Covariance of two blocks of an exponentially fading mood of variance 1, by the weeks between their middles. */
function fading(weeks: number): (apart: number) => number {
  const half = BLOCK / 2 / weeks
  const within = (1 / half) * (1 - (1 - Math.exp(-2 * half)) / (2 * half))
  const across = (Math.sinh(half) / half) ** 2
  const known = Float64Array.from({ length: TWELFTHS * (PAST + PAST) }, (_, twelfths) => {
    const apart = twelfths / TWELFTHS
    return apart < BLOCK / 2 ? within : Math.min(within, across * Math.exp(-apart / weeks))
  })
  return apart => known[Math.round(TWELFTHS * apart)] ?? 0
}

export const shortMood = fading(SHORT)
export const longMood = fading(LONG)

/**
 * Covariance of two blocks of one product about its level.
 *
 * Moods are Ornstein-Uhlenbeck processes averaged over a block (Uhlenbeck and Ornstein 1930, Physical Review 36); the loading
 * is that of a factor model with the common course as its factor, the slope that of a random trend.
 *
 * @param origin week that trends are counted from; @param usual mean logarithm of the common course.
 * @throws never.
 */
export function covariance(law: CourseLaw, a: Block, b: Block, origin: number, usual: number): number {
  const apart = Math.abs(a.middle - b.middle)
  return (
    law.short * shortMood(apart) +
    law.long * longMood(apart) +
    law.loading * (a.course - usual) * (b.course - usual) +
    law.slope * (a.middle - origin) * (b.middle - origin)
  )
}

/** Variance of a block that is its own: counting, and single weeks beyond it. @param level orders by what the course expects. @throws never. */
export const blockNoise = ({ dispersion }: CourseLaw, { expected, weeks }: Block, level: number): number =>
  1 / (level * expected) + dispersion / weeks
