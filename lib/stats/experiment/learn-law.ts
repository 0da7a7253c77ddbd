// The law of a shop learned from products without the lever: how much they wandered, went along with the season and drifted.
import { type Block, blocksOf, totalOf } from './blocks'
import { blockNoise, type CourseLaw, covariance, PAST } from './course-law'
import type { Panel } from './panel'
import { weekIndex } from './week-index'
import { weeklyDispersion } from './weekly-dispersion'

/** Standard deviations that are tried, each with each. */
const TRIED = {
  short: [0, 0.06, 0.12, 0.25],
  long: [0, 0.05, 0.12, 0.3],
  loading: [0, 0.3, 0.7],
  slope: [0, 0.004],
} as const
/** More products than this teach nothing new; the first, which are the nearest, are taken. */
const MOST_ROWS = 16

interface Candidate {
  readonly law: CourseLaw
  /** Logarithm of its likelihood. */
  fit: number
}
type Part = keyof typeof TRIED

/** A product's past, ready for every candidate: matrices by part, lower halves, row by row. */
interface Past {
  readonly size: number
  readonly off: Float64Array
  readonly noise: Float64Array
  readonly parts: Record<Part, Float64Array>
}

/**
 * Mean of the candidate laws by their likelihood over the products' weeks before `start`: with few products or weeks it lies
 * between what could be, and is never off by what chance made the best (Hoeting, Madigan, Raftery, Volinsky 1999).
 *
 * Restricted likelihood (Patterson and Thompson 1971, Biometrika 58) of the orders of blocks relative to their product's own
 * level, taken as normal: only what a product is to itself counts, not how large it is.
 *
 * @param rows of the controls; nothing from `start` on is looked at.
 * @throws never.
 */
export function learnLaw(
  panel: Panel,
  index: ArrayLike<number>,
  rows: readonly number[],
  start: number,
): CourseLaw {
  const from = Math.max(0, start - PAST)
  const dispersion = weeklyDispersion(panel, index, rows, from, start)
  const candidates = candidatesOf(dispersion)
  for (const row of rows.slice(0, MOST_ROWS)) {
    const blocks = blocksOf(panel, index, row, { from, to: start, whole: 'last' })
    if (blocks.length < 2 || totalOf(blocks, 'orders') === 0) continue
    const past = pastOf(blocks, start, dispersion)
    for (const one of candidates) one.fit += likelihood(past, one.law)
  }
  const best = candidates.reduce((most, { fit }) => Math.max(most, fit), Number.NEGATIVE_INFINITY)
  const weights = candidates.map(({ fit }) => Math.exp(fit - best))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = (part: Part): number =>
    candidates.reduce((sum, { law }, at) => sum + (weights[at] as number) * law[part], 0) / all
  return {
    short: mean('short'),
    long: mean('long'),
    loading: mean('loading'),
    slope: mean('slope'),
    dispersion,
  }
}

/** The law as it stood at a start: nothing after it is looked at. @param controls rows. @throws never. */
export function lawBefore(panel: Panel, controls: readonly number[], start: number): CourseLaw {
  const past = { ...panel, weeks: Math.min(start, panel.weeks) }
  return learnLaw(past, weekIndex(past, controls), controls, past.weeks)
}

const candidatesOf = (dispersion: number): Candidate[] =>
  TRIED.short.flatMap(short =>
    TRIED.long.flatMap(long =>
      TRIED.loading.flatMap(loading =>
        TRIED.slope.map(slope => ({
          law: { short: short ** 2, long: long ** 2, loading: loading ** 2, slope: slope ** 2, dispersion },
          fit: 0,
        })),
      ),
    ),
  )

function pastOf(blocks: readonly Block[], start: number, dispersion: number): Past {
  const level = (totalOf(blocks, 'orders') + 0.5) / totalOf(blocks, 'expected')
  const usual = blocks.reduce((sum, { course }) => sum + course, 0) / blocks.length
  const alone = { short: 0, long: 0, loading: 0, slope: 0, dispersion }
  const part = (name: Part): Float64Array => {
    const law = { ...alone, [name]: 1 }
    return Float64Array.from(
      blocks.flatMap((a, i) => blocks.slice(0, i + 1).map(b => covariance(law, a, b, start, usual))),
    )
  }
  return {
    size: blocks.length,
    off: Float64Array.from(blocks, ({ orders, expected }) => orders / (level * expected) - 1),
    noise: Float64Array.from(blocks, block => blockNoise(alone, block, level)),
    parts: { short: part('short'), long: part('long'), loading: part('loading'), slope: part('slope') },
  }
}

/** By Cholesky, factor and solutions in one pass: this runs for every candidate, product and start. */
function likelihood({ size, off, noise, parts }: Past, { short, long, loading, slope }: CourseLaw): number {
  const lower = new Float64Array((size * (size + 1)) / 2)
  const ones = new Float64Array(size)
  const offs = new Float64Array(size)
  let logs = 0
  let oneOne = 0
  let oneOff = 0
  let offOff = 0
  for (let i = 0, row = 0; i < size; row += ++i) {
    let one = 1
    let at = off[i] as number
    let pivot = noise[i] as number
    for (let j = 0, other = 0; j <= i; other += ++j) {
      const cell = row + j
      let sum =
        short * (parts.short[cell] as number) +
        long * (parts.long[cell] as number) +
        loading * (parts.loading[cell] as number) +
        slope * (parts.slope[cell] as number)
      for (let k = 0; k < j; k++) sum -= (lower[row + k] as number) * (lower[other + k] as number)
      if (j === i) pivot += sum
      else {
        sum /= lower[other + j] as number
        lower[cell] = sum
        one -= sum * (ones[j] as number)
        at -= sum * (offs[j] as number)
      }
    }
    const root = Math.sqrt(Math.max(pivot, 1e-12))
    lower[row + i] = root
    one /= root
    at /= root
    ones[i] = one
    offs[i] = at
    logs += Math.log(root)
    oneOne += one * one
    oneOff += one * at
    offOff += at * at
  }
  return -logs - 0.5 * (Math.log(oneOne) + offOff - (oneOff * oneOff) / oneOne)
}
