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
 * skewed ones (money is) the limits are a little too narrow above. The same values give the same bits in whatever order they
 * come: whole numbers (minor units) add up to the same in any, others are added up from the smallest on.
 *
 * @example meanWithLimits([10, 20, 30, 40]) // 25, from 4.5 to 45.5
 * @throws never; null of no values.
 */
export function meanWithLimits(values: ArrayLike<number>): MeanWithLimits | null {
  const n = values.length
  if (n === 0) return null
  const { sum, squares } = wholeSums(values) ?? sortedSums(values)
  const value = sum / n
  if (n < FEWEST) return { value, low: null, high: null, n }
  const half = studentQuantile(NORMAL_95, n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { value, low: value - half, high: value + half, n }
}

interface Sums {
  readonly sum: number
  /** Of the distances from the mean. */
  readonly squares: number
}

/**
 * Squares about the whole number next to the mean, moved to the mean after (Chan, Golub and LeVeque 1983, "Algorithms for
 * computing the sample variance", equation 1.7): every step but the last is exact.
 *
 * @returns null where a value is no whole number, or sums are too large to be exact.
 */
function wholeSums(values: ArrayLike<number>): Sums | null {
  const n = values.length
  let sum = 0
  let size = 0
  for (let i = 0; i < n; i++) {
    const value = values[i] as number
    if (Math.floor(value) !== value) return null
    sum += value
    size += Math.abs(value)
  }
  const centre = Math.round(sum / n)
  let moved = 0
  let squares = 0
  for (let i = 0; i < n; i++) {
    const away = (values[i] as number) - centre
    moved += away
    squares += away * away
  }
  return size <= Number.MAX_SAFE_INTEGER && squares <= Number.MAX_SAFE_INTEGER
    ? { sum, squares: squares - (moved * moved) / n }
    : null
}

function sortedSums(values: ArrayLike<number>): Sums {
  const sorted = Float64Array.from(values).sort()
  let sum = 0
  for (const one of sorted) sum += one
  const mean = sum / sorted.length
  let squares = 0
  for (const one of sorted) squares += (one - mean) ** 2
  return { sum, squares }
}
