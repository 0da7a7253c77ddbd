// Points of Student's t distribution: with ten pairs the normal ones would promise too much.

/**
 * The value below which Student's t with `freedom` degrees of freedom lies with the probability that belongs to the
 * normal point `z`.
 *
 * Cornish and Fisher (1938); Abramowitz and Stegun (1964), 26.7.5, four terms. Off by less than 0.001 at the 95 % point
 * from 5 degrees on.
 *
 * @param z the same point of the standard normal distribution.
 * @example studentQuantile(1.6448536, 9) // 1.833
 * @throws RangeError below 3 degrees of freedom, where the expansion does not hold.
 */
export function studentQuantile(z: number, freedom: number): number {
  if (!(freedom >= 3)) throw new RangeError(`No t quantile at ${freedom} degrees of freedom.`)
  const z2 = z * z
  const first = (z2 + 1) / 4
  const second = ((5 * z2 + 16) * z2 + 3) / 96
  const third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384
  const fourth = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160
  return z * (1 + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom)
}
