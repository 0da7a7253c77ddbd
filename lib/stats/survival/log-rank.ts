// Do groups of buyers wait equally long? The log-rank test, which compares whole curves and needs no model.
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { regularisedGamma } from '@/lib/stats/special/regularised-gamma'

/** The statistic, its degrees of freedom and the chance of one at least as large when the groups do not differ. */
export interface LogRank {
  readonly chiSquare: number
  readonly freedom: number
  readonly p: number
}

/**
 * Compares two groups; more may follow.
 *
 * Mantel (1966), Cancer Chemotherapy Reports 50; Peto and Peto (1972): on each event day the d events fall on the
 * groups as drawn without return from those at risk; observed minus expected, summed over days, over its covariance
 * d (n - d) / (n - 1) * n_i / n * (delta_ij - n_j / n). Groups less one degrees of freedom.
 *
 * null when there is nothing to compare: fewer than two groups were ever at risk together on an event day.
 *
 * @throws never.
 */
export function logRank(a: DurationCounts, b: DurationCounts, ...more: DurationCounts[]): LogRank | null {
  const groups = [a, b, ...more]
  const { difference, covariance } = observedLessExpected(groups)
  // Groups never at risk beside another carry no variance; one of the rest follows from the others.
  const compared = groups.flatMap((_, g) => ((covariance[g]?.[g] ?? 0) > 1e-12 ? [g] : [])).slice(1)
  if (compared.length === 0) return null
  const reduced = compared.map(row => compared.map(column => covariance[row]?.[column] ?? 0))
  const chiSquare = quadraticForm(
    reduced,
    compared.map(g => difference[g] ?? 0),
  )
  // The upper tail of chi-square is that of a gamma law: Abramowitz and Stegun (1964), 26.4.19.
  const p = regularisedGamma(compared.length / 2, chiSquare / 2).upper
  return { chiSquare, freedom: compared.length, p }
}

function observedLessExpected(groups: readonly DurationCounts[]): {
  difference: number[]
  covariance: number[][]
} {
  const longest = Math.max(...groups.map(group => group.events.length))
  const atRisk = groups.map(group => total(group.events) + total(group.censored))
  const difference = groups.map(() => 0)
  const covariance = groups.map(() => groups.map(() => 0))
  for (let day = 0; day < longest; day++) {
    const d = groups.reduce((sum, group) => sum + (group.events[day] ?? 0), 0)
    const n = atRisk.reduce((sum, one) => sum + one, 0)
    const spread = d > 0 && n > 1 ? (d * (n - d)) / (n - 1) : 0
    for (let i = 0; i < groups.length && d > 0; i++) {
      const share = (atRisk[i] as number) / n
      difference[i] = (difference[i] as number) + (groups[i]?.events[day] ?? 0) - d * share
      const row = covariance[i] as number[]
      for (let j = 0; j < groups.length; j++)
        row[j] = (row[j] as number) + spread * share * ((i === j ? 1 : 0) - (atRisk[j] as number) / n)
    }
    groups.forEach((group, i) => {
      atRisk[i] = (atRisk[i] as number) - (group.events[day] ?? 0) - (group.censored[day] ?? 0)
    })
  }
  return { difference, covariance }
}

const total = (counts: Uint32Array): number => counts.reduce((sum, one) => sum + one, 0)

/** u' V^-1 u by elimination without pivots, which a positive definite V allows; a dependent row adds nothing. */
function quadraticForm(matrix: number[][], vector: number[]): number {
  const v = matrix.map(row => [...row])
  const u = [...vector]
  let sum = 0
  for (let k = 0; k < u.length; k++) {
    const pivot = v[k]?.[k] as number
    if (!(pivot > 1e-12 * (matrix[k]?.[k] as number))) continue
    sum += (u[k] as number) ** 2 / pivot
    for (let i = k + 1; i < u.length; i++) {
      const factor = (v[i]?.[k] as number) / pivot
      for (let j = k; j < u.length; j++)
        (v[i] as number[])[j] = (v[i]?.[j] as number) - factor * (v[k]?.[j] as number)
      u[i] = (u[i] as number) - factor * (u[k] as number)
    }
  }
  return sum
}
