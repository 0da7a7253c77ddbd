// Made-up starts before the real one: what "before against after" shows of products to which nothing was done.
import { type Growth, growth, LEAST_WEEKS } from './growth'
import type { Panel, Span } from './panel'
import { restlessness } from './spread'

/** Weeks before that may be compared; the first is taken unless another one fits clearly better. */
export const LENGTHS = [26, 8, 13, 52] as const
/** A placebo start needs this many weeks before it. */
const LEAST_BEFORE = 8
/** At most this many; the oldest say least about today. */
const MOST_STARTS = 8
/** How much better another length must fit. */
const CLEARLY = 0.9

/**
 * Spans of the same length after, one behind the other and wholly before the real start.
 *
 * @param before weeks compared before each; fewer where history begins, never fewer than half of them or 8.
 * @throws never.
 */
export function placeboSpans(start: number, before: number, after: number): Span[] {
  const spans: Span[] = []
  const least = Math.max(LEAST_BEFORE, Math.ceil(before / 2))
  for (let at = start - after; at >= least && spans.length < MOST_STARTS; at -= after)
    spans.push({ from: Math.max(0, at - before), start: at, end: at + after })
  return spans
}

/** Growths over a span of those rows that have them. @throws never. */
export const growths = (
  panel: Panel,
  index: ArrayLike<number>,
  span: Span,
  rows: readonly number[],
): Growth[] =>
  rows.flatMap(row => {
    const one = growth(panel, index, span, row)
    return one === null ? [] : [one]
  })

/**
 * How many weeks before the start to compare with: 26 or what agrees clearly better between products at placebo starts.
 *
 * Products that wander are best told by their last weeks, steady ones by a long past; only weeks before the start are looked
 * at. Mean squared deviation of growths (beyond nothing: counting noise is part of what a length costs).
 *
 * @param rows products, the treated ones too: before the start nothing was done to them.
 * @throws never.
 */
export function chooseLength(
  panel: Panel,
  index: ArrayLike<number>,
  rows: readonly number[],
  start: number,
  after: number,
): number {
  const scores = LENGTHS.map(length => ({ length, score: score(panel, index, rows, start, after, length) }))
  const usual = scores[0] as { length: number; score: number | null }
  const best = scores.reduce((a, b) => ((b.score ?? Infinity) < (a.score ?? Infinity) ? b : a))
  const chosen = (best.score ?? Infinity) < CLEARLY * (usual.score ?? Infinity) ? best.length : usual.length
  return Math.max(LEAST_WEEKS, Math.min(chosen, start))
}

function score(
  panel: Panel,
  index: ArrayLike<number>,
  rows: readonly number[],
  start: number,
  after: number,
  length: number,
): number | null {
  let sum = 0
  let n = 0
  // The same starts for every length: those the shortest one has, as far back as the usual one reaches.
  for (const { start: at, end } of placeboSpans(start, LEAST_BEFORE, after)) {
    const found = growths(panel, index, { from: Math.max(0, at - length), start: at, end }, rows)
    if (found.length < 2) continue
    sum += restlessness(
      found.map(one => ({ ...one, variance: 1 })),
      0,
    )
    n += found.length - 1
  }
  return n >= 4 ? sum / n : null
}
