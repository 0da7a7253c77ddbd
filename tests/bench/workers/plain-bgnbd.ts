// Yardstick: BG/NBD as one writes it first. Rows grouped in a Map by text, the published formula row by row with three
// logarithms of gamma functions, Nelder and Mead's simplex from one start until the likelihood stands still.
import type { CustomerRows } from '@/lib/stats/btyd/btyd-model'

type Point = number[]
interface Row {
  x: number
  tx: number
  T: number
  count: number
}

/** The log-likelihood reached. */
export function plainBgnbd(rows: CustomerRows): number {
  const grouped = groupByText(rows)
  const mean = ([r = 0, alpha = 0, a = 0, b = 0]: Point): number =>
    -logLikelihood(grouped, Math.exp(r), Math.exp(alpha), Math.exp(a), Math.exp(b)) / rows.rows
  return -nelderMead(mean, [0, 0, 0, 0]) * rows.rows
}

function groupByText({ rows, x, tx, T }: CustomerRows): Row[] {
  const groups = new Map<string, Row>()
  for (let i = 0; i < rows; i++) {
    const key = `${x[i]},${tx[i]},${T[i]}`
    const row = groups.get(key)
    if (row) row.count++
    else groups.set(key, { x: x[i] as number, tx: tx[i] as number, T: T[i] as number, count: 1 })
  }
  return [...groups.values()]
}

/** Fader, Hardie and Lee (2005), equation 6. */
function logLikelihood(rows: Row[], r: number, alpha: number, a: number, b: number): number {
  const constant = r * Math.log(alpha) - logGamma(r) - logBeta(a, b)
  let sum = 0
  for (const { x, tx, T, count } of rows) {
    const shape = r + x
    const alive = logBeta(a, b + x) - shape * Math.log(alpha + T)
    const gone = x > 0 ? logBeta(a + 1, b + x - 1) - shape * Math.log(alpha + tx) : Number.NEGATIVE_INFINITY
    const larger = Math.max(alive, gone)
    const both = larger + Math.log(Math.exp(alive - larger) + Math.exp(gone - larger))
    sum += count * (constant + logGamma(shape) + both)
  }
  return sum
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/** Lanczos (1964), g = 7, nine terms. */
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  let sum = LANCZOS[0] as number
  for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] as number) / (x - 1 + i)
  const t = x + 6.5
  return 0.9189385332046728 + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Nelder and Mead (1965), The Computer Journal 7; ends when the simplex is level to 1e-10 of its value. */
function nelderMead(value: (at: Point) => number, start: Point): number {
  const n = start.length
  const corner = (at: Point) => ({ at, value: value(at) })
  let simplex = [start, ...start.map((_, i) => start.map((one, j) => (i === j ? one + 0.5 : one)))].map(
    corner,
  )
  for (let step = 0; step < 2000; step++) {
    simplex.sort((one, other) => one.value - other.value)
    const [best, worst] = [simplex[0] as (typeof simplex)[0], simplex[n] as (typeof simplex)[0]]
    if (worst.value - best.value < 1e-10 * Math.abs(best.value)) return best.value
    const middle = start.map(
      (_, j) => simplex.slice(0, n).reduce((sum, { at }) => sum + (at[j] as number), 0) / n,
    )
    const toward = (factor: number): ReturnType<typeof corner> =>
      corner(middle.map((one, j) => one + factor * ((worst.at[j] as number) - one)))
    const mirrored = toward(-1)
    const second = (simplex[n - 1] as (typeof simplex)[0]).value
    let next = mirrored
    if (mirrored.value < best.value) {
      const farther = toward(-2)
      if (farther.value < mirrored.value) next = farther
    } else if (mirrored.value >= second) {
      next = toward(mirrored.value < worst.value ? -0.5 : 0.5)
      if (next.value >= Math.min(worst.value, mirrored.value)) {
        simplex = simplex.map(({ at }) => corner(at.map((one, j) => ((best.at[j] as number) + one) / 2)))
        continue
      }
    }
    simplex[n] = next
  }
  return Math.min(...simplex.map(one => one.value))
}
