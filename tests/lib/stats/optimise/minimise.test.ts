// The search for the lowest point, and what is read off the curvature there.
import { describe, expect, it } from 'vitest'
import { eigenSymmetric } from '@/lib/stats/optimise/eigen-symmetric'
import { hessian } from '@/lib/stats/optimise/hessian'
import { invertSymmetric } from '@/lib/stats/optimise/invert-symmetric'
import { minimise, type Target } from '@/lib/stats/optimise/minimise'
import { seededRandom } from '@/lib/stats/random/seeded-random'

/** Rosenbrock (1960): a bent valley with its bottom at (1, 1). */
const valley: Target = (x, gradient) => {
  const [a = 0, b = 0] = x
  gradient[0] = -2 * (1 - a) - 400 * a * (b - a * a)
  gradient[1] = 200 * (b - a * a)
  return (1 - a) ** 2 + 100 * (b - a * a) ** 2
}

describe('minimise', () => {
  it('follows the bent valley to its bottom', () => {
    const found = minimise(valley, Float64Array.of(-1.2, 1))
    expect(found.converged).toBe(true)
    expect(found.x[0]).toBeCloseTo(1, 6)
    expect(found.x[1]).toBeCloseTo(1, 6)
    expect(found.evaluations).toBeLessThan(120)
  })
  it('stays within the bounds, and finds the lowest point on them', () => {
    const found = minimise(valley, Float64Array.of(-1.2, 3), { bound: 0.5 })
    expect(found.converged).toBe(true)
    expect([...found.x]).toEqual([0.5, expect.closeTo(0.25, 7)])
  })
  it('follows a ridge that leads into a bound, and along it', () => {
    // A narrow valley that falls towards where the second stands at its bound; there the others still have a way to go.
    const ridge: Target = (x, gradient) => {
      const [a = 0, b = 0, c = 0] = x
      const [apart, turn] = [a - b / 2 - c / 3, c - b / 4]
      gradient[0] = 2000 * apart
      gradient[1] = -1000 * apart - turn / 2 - 0.01
      gradient[2] = (-2000 / 3) * apart + 2 * turn
      return 1000 * apart ** 2 + turn ** 2 - 0.01 * b
    }
    const found = minimise(ridge, Float64Array.of(-5, -5, 2), { bound: 12 })
    expect(found.converged).toBe(true)
    expect([...found.x]).toEqual([expect.closeTo(7, 5), 12, expect.closeTo(3, 5)])
    expect(found.evaluations).toBeLessThan(60)
  })
  it('runs to the bound where there is no bottom', () => {
    const slope: Target = (x, gradient) => {
      gradient[0] = -Math.exp(-(x[0] as number) / 4) / 4
      return Math.exp(-(x[0] as number) / 4)
    }
    expect(minimise(slope, Float64Array.of(0), { gradientTolerance: 1e-12 }).x[0]).toBe(16)
  })
  it('steps back from where there is no value', () => {
    const fenced: Target = (x, gradient) => {
      const at = x[0] as number
      gradient[0] = 2 * (at - 1)
      return at > 1.5 ? Number.NaN : (at - 1) ** 2
    }
    expect(minimise(fenced, Float64Array.of(-9), { maxStep: 100 }).x[0]).toBeCloseTo(1, 6)
    expect(minimise(fenced, Float64Array.of(9)).converged).toBe(false)
  })
  it('takes a good guess of the curvature in few steps', () => {
    const bowl: Target = (x, gradient) => {
      gradient[0] = 2000 * (x[0] as number)
      gradient[1] = 0.2 * (x[1] as number)
      return 1000 * (x[0] as number) ** 2 + 0.1 * (x[1] as number) ** 2
    }
    const curvature = Float64Array.of(1 / 2000, 0, 0, 5)
    expect(minimise(bowl, Float64Array.of(1, 1), { curvature }).evaluations).toBeLessThan(4)
    expect(curvature).toEqual(Float64Array.of(1 / 2000, 0, 0, 5))
  })
  it('never moves a variable farther than allowed in one step', () => {
    const seen: number[] = []
    const far: Target = (x, gradient) => {
      seen.push(x[0] as number)
      gradient[0] = 2 * ((x[0] as number) - 12)
      return ((x[0] as number) - 12) ** 2
    }
    minimise(far, Float64Array.of(0), { maxStep: 0.5 })
    expect(seen.every((x, i) => i === 0 || Math.abs(x - (seen[i - 1] as number)) <= 0.5 + 1e-12)).toBe(true)
  })
})

describe('hessian', () => {
  it('is that of the valley', () => {
    const [aa, ab, ba, bb] = hessian(valley, Float64Array.of(1, 1), 1e-4)
    expect([aa, ab, ba, bb].map(value => Math.round((value as number) * 100) / 100)).toEqual([
      802, -400, -400, 200,
    ])
    expect(ab).toBe(ba)
  })
})

describe('symmetric matrices', () => {
  const random = seededRandom(1)
  const n = 5
  const root = Float64Array.from({ length: n * n }, () => random() - 0.5)
  const matrix = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      for (let k = 0; k < n; k++)
        (matrix[i * n + j] as number) += (root[i * n + k] as number) * (root[j * n + k] as number)

  it('eigenvectors are turned into multiples of themselves', () => {
    const { values, vectors } = eigenSymmetric(matrix, n)
    for (let e = 0; e < n; e++)
      for (let i = 0; i < n; i++) {
        let sum = 0
        for (let j = 0; j < n; j++) sum += (matrix[i * n + j] as number) * (vectors[e * n + j] as number)
        expect(sum).toBeCloseTo((values[e] as number) * (vectors[e * n + i] as number), 14)
      }
    expect([...values].sort((a, b) => a - b)).toEqual([...values])
  })
  it('a matrix times its inverse is 1', () => {
    const { inverse, condition, eigenvalues } = invertSymmetric(matrix, n)
    expect(condition).toBeCloseTo((eigenvalues[n - 1] as number) / (eigenvalues[0] as number), 6)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        let sum = 0
        for (let k = 0; k < n; k++)
          sum += (matrix[i * n + k] as number) * (inverse?.[k * n + j] ?? Number.NaN)
        expect(sum).toBeCloseTo(i === j ? 1 : 0, 9)
      }
  })
  it('without all directions there is no inverse, but one of the others', () => {
    const flat = Float64Array.of(2, 2, 2, 2)
    expect(invertSymmetric(flat, 2, { floor: 1e-10 })).toMatchObject({
      inverse: null,
      condition: Number.POSITIVE_INFINITY,
    })
    const { inverse } = invertSymmetric(flat, 2, { floor: 1e-10, truncated: true })
    expect([...(inverse ?? [])].map(value => Math.round(value * 1e12) / 1e12)).toEqual([
      0.125, 0.125, 0.125, 0.125,
    ])
    expect(invertSymmetric(Float64Array.of(-1, 0, 0, 2), 2).inverse).toBeNull()
    expect(invertSymmetric(Float64Array.of(Number.NaN, 0, 0, 2), 2).inverse).toBeNull()
  })
})
