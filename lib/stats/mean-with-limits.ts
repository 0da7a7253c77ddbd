// A mean and how far it can be from the truth, by Student's t.
import { NORMAL_95 } from './normal-95'
import { studentQuantile } from './rhythm/student-quantile'

/** Fewer values than this say nothing of their spread. */
const FEWEST = 4

export interface MeanWithLimits {
  readonly value: number
  /** null: too few values to tell. */
  readonly low: number | null
  readonly high: number | null
  readonly n: number
}

/**
 * The mean of values with its 95 % limits, mean -/+ t s / sqrt(n).
 *
 * "Student" (1908), "The probable error of a mean", Biometrika 6. Values need not be normal where there are many; of a few
 * skewed ones (money is) the limits are a little too narrow above. They are added up from the smallest on, so that the same
 * values give the same bits in whatever order they come.
 *
 * @example meanWithLimits([10, 20, 30, 40]) // 25, from 4.5 to 45.5
 * @throws never; null of no values.
 */
export function meanWithLimits(values: ArrayLike<number>): MeanWithLimits | null {
  const n = values.length
  if (n === 0) return null
  const sorted = Float64Array.from(values).sort()
  let sum = 0
  for (const one of sorted) sum += one
  const value = sum / n
  if (n < FEWEST) return { value, low: null, high: null, n }
  let squares = 0
  for (const one of sorted) squares += (one - value) ** 2
  const half = studentQuantile(NORMAL_95, n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { value, low: value - half, high: value + half, n }
}
