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
  const between = (a: Block, b: Block): number => covariance(law, a, b, origin, usual)
  const withAfter = (a: Block): number =>
    after.reduce((sum, b) => sum + (b.expected / whole) * between(a, b), 0)
  const matrix = Float64Array.from(
    before.flatMap((a, i) => before.map((b, j) => between(a, b) + (i === j ? blockNoise(law, a, mean) : 0))),
  )
  const shared = before.map(withAfter)
  const [ones, pulls] = solveBoth(matrix, size, new Array<number>(size).fill(1), shared)
  const sumOnes = sumOf(ones)
  const lack = 1 - sumOf(pulls)
  let off = 0
  let noise = 0
  let variance = after.reduce((sum, a) => sum + (a.expected / whole) * withAfter(a), 0)
  before.forEach((block, at) => {
    const weight = (pulls[at] as number) + ((ones[at] as number) * lack) / sumOnes
    off += weight * (block.orders / (mean * block.expected) - 1)
    noise += weight ** 2 * blockNoise(law, block, mean)
    variance -= (pulls[at] as number) * (shared[at] as number)
  })
  return {
    level: mean * Math.max(LEAST_SHARE, 1 + off) * (1 + noise / 2),
    variance: Math.max(0, variance + lack ** 2 / sumOnes),
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** Both right sides, by Gauss's elimination: the matrix is symmetric and positive, so that no row needs to be exchanged. */
function solveBoth(
  matrix: Float64Array,
  size: number,
  ...sides: [readonly number[], readonly number[]]
): [number[], number[]] {
  const [a, b] = [[...sides[0]], [...sides[1]]]
  for (let pivot = 0; pivot < size; pivot++) {
    const head = matrix[pivot * size + pivot] as number
    for (let row = pivot + 1; row < size; row++) {
      const factor = (matrix[row * size + pivot] as number) / head
      for (let column = pivot; column < size; column++)
        (matrix[row * size + column] as number) -= factor * (matrix[pivot * size + column] as number)
      ;(a[row] as number) -= factor * (a[pivot] as number)
      ;(b[row] as number) -= factor * (b[pivot] as number)
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let column = row + 1; column < size; column++) {
      const cell = matrix[row * size + column] as number
      ;(a[row] as number) -= cell * (a[column] as number)
      ;(b[row] as number) -= cell * (b[column] as number)
    }
    const head = matrix[row * size + row] as number
    ;(a[row] as number) /= head
    ;(b[row] as number) /= head
  }
  return [a, b]
}
