// Tail chances and points of Student's t and of Fisher's F at any degrees of freedom: few products make small samples.
import { incompleteBeta } from '@/lib/stats/special/regularised-incomplete-beta'

/**
 * Chance that |t| is at least this large when nothing is going on, two-sided.
 *
 * Abramowitz and Stegun (1964), 26.7.1: I_x(freedom / 2, 1 / 2) with x = freedom / (freedom + t^2).
 *
 * @param freedom degrees of freedom, above 0; need not be whole.
 * @example studentTail(2.228, 10) // 0.05
 * @throws RangeError unless both are finite and `freedom` positive.
 */
export function studentTail(t: number, freedom: number): number {
  if (!(freedom > 0 && Number.isFinite(freedom) && Number.isFinite(t)))
    throw new RangeError(`No t of ${t} at ${freedom} degrees of freedom.`)
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5)
}

/**
 * The value t lies below with this probability.
 *
 * @param probability 0.5 to below 1.
 * @example studentPoint(0.975, 10) // 2.228
 * @throws RangeError outside these ranges.
 */
export function studentPoint(probability: number, freedom: number): number {
  if (!(probability >= 0.5 && probability < 1)) throw new RangeError(`No t point at ${probability}.`)
  const tail = 2 * (1 - probability)
  let low = 0
  let high = 1
  while (studentTail(high, freedom) > tail && high < 1e12) high *= 2
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (studentTail(middle, freedom) > tail) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * Chance that F with these degrees of freedom is at least this large.
 *
 * Abramowitz and Stegun (1964), 26.6.2.
 *
 * @throws RangeError on a negative ratio or degrees that are not positive.
 */
export function fisherTail(ratio: number, above: number, below: number): number {
  if (!(ratio >= 0 && above > 0 && below > 0)) throw new RangeError(`No F of ${ratio}, ${above}, ${below}.`)
  return incompleteBeta(below / (below + above * ratio), below / 2, above / 2)
}
