// What a product's past foretells of the weeks after a start, and how surely.
import { type Block, totalOf } from './blocks'
import { blockNoise, type CourseLaw, covariance } from './course-law'

export interface Foretold {
  /** Orders over what the common course expects of the weeks after. */
  readonly level: number
  /** Of its logarithm about what will be, counting of the weeks after not included. */
  readonly variance: number
}

/** A foretold level is at least this part of the mean one: a steep drift must not lead below nothing. */
const LEAST_SHARE = 0.2

/**
 * Best linear prediction with an unknown mean ("ordinary kriging", Cressie 1993, section 3.2; Goldberger 1962, JASA 57): the
 * last weeks count most where products wander, all weeks alike where they are steady. Half the variance that noise gives the
 * level is added to it, which takes away the bias of its logarithm to first order.
 *
 * @param before blocks of the past, with an order; @param after blocks to be foretold; @param origin week of the start.
 * @throws never.
 */
export function foretell(
  law: CourseLaw,
  before: readonly Block[],
  after: readonly Block[],
  origin: number,
): Foretold {
  const size = before.length
  const mean = (totalOf(before, 'orders') + 0.5) / totalOf(before, 'expected')
  const usual = before.reduce((sum, { course }) => sum + course, 0) / size
  const whole = totalOf(after, 'expected')
  const matrix = new Float64Array(size * size)
  const shared = new Float64Array(size)
  const noises = Float64Array.from(before, block => blockNoise(law, block, mean))
  for (let i = 0; i < size; i++) {
    const a = before[i] as Block
    for (let j = 0; j < i; j++) {
      const cell = covariance(law, a, before[j] as Block, origin, usual)
      matrix[i * size + j] = cell
      matrix[j * size + i] = cell
    }
    matrix[i * size + i] = covariance(law, a, a, origin, usual) + (noises[i] as number)
    for (const b of after)
      (shared[i] as number) += (b.expected / whole) * covariance(law, a, b, origin, usual)
  }
  const { ones, pulls } = solveBoth(matrix, size, shared)
  const sumOnes = sumOf(ones)
  const lack = 1 - sumOf(pulls)
  let off = 0
  let noise = 0
  let variance = 0
  for (const a of after)
    for (const b of after)
      variance += (a.expected / whole) * (b.expected / whole) * covariance(law, a, b, origin, usual)
  before.forEach((block, at) => {
    const weight = (pulls[at] as number) + ((ones[at] as number) * lack) / sumOnes
    off += weight * (block.orders / (mean * block.expected) - 1)
    noise += weight ** 2 * (noises[at] as number)
    variance -= (pulls[at] as number) * (shared[at] as number)
  })
  return {
    level: mean * Math.max(LEAST_SHARE, 1 + off) * (1 + noise / 2),
    variance: Math.max(0, variance + lack ** 2 / sumOnes),
  }
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

/**
 * Solutions for a right side of ones and another, by Gauss's elimination: the matrix is symmetric and positive, so that no row
 * needs to be exchanged. The matrix is used up.
 */
function solveBoth(
  matrix: Float64Array,
  size: number,
  right: Float64Array,
): { ones: Float64Array; pulls: Float64Array } {
  const ones = new Float64Array(size).fill(1)
  const pulls = right.slice()
  for (let pivot = 0; pivot < size; pivot++) {
    const head = pivot * size
    for (let row = pivot + 1; row < size; row++) {
      const factor = (matrix[row * size + pivot] as number) / (matrix[head + pivot] as number)
      for (let column = pivot; column < size; column++)
        (matrix[row * size + column] as number) -= factor * (matrix[head + column] as number)
      ;(ones[row] as number) -= factor * (ones[pivot] as number)
      ;(pulls[row] as number) -= factor * (pulls[pivot] as number)
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let column = row + 1; column < size; column++) {
      const cell = matrix[row * size + column] as number
      ;(ones[row] as number) -= cell * (ones[column] as number)
      ;(pulls[row] as number) -= cell * (pulls[column] as number)
    }
    const head = matrix[row * size + row] as number
    ;(ones[row] as number) /= head
    ;(pulls[row] as number) /= head
  }
  return { ones, pulls }
}
