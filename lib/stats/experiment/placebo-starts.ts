// Made-up starts before the real one: what a past foretold of products to which nothing was done, and what they then sold.
import { type CourseLaw, PAST } from './course-law'
import { type Growth, growth } from './growth'
import type { Panel, Span } from './panel'

/** A placebo start needs this many weeks before it. */
const LEAST_BEFORE = 8
/** At most this many; the oldest say least about today. */
const MOST_STARTS = 8

/** The span of a start and the weeks looked at before it. @throws never. */
export const spanOf = (start: number, after: number): Span => ({
  from: Math.max(0, start - PAST),
  start,
  end: start + after,
})

/** Spans of the same length after, one behind the other and wholly before the real start. @throws never. */
export function placeboSpans(start: number, after: number): Span[] {
  const spans: Span[] = []
  for (let at = start - after; at >= LEAST_BEFORE && spans.length < MOST_STARTS; at -= after)
    spans.push(spanOf(at, after))
  return spans
}

/** Growths over a span of those rows that have them. @throws never. */
export const growths = (
  panel: Panel,
  index: ArrayLike<number>,
  law: CourseLaw,
  span: Span,
  rows: readonly number[],
): Growth[] =>
  rows.flatMap(row => {
    const one = growth(panel, index, law, span, row)
    return one === null ? [] : [one]
  })
