// What a comparison that has not been made yet could show: from the weeks before its start alone.
import { BLOCK, type Block, blocksOf, totalOf } from './blocks'
import type { CourseLaw } from './course-law'
import { detectable, ownRestlessness } from './difference-in-differences'
import { foretell } from './foretell'
import { lawBefore } from './learn-law'
import type { Panel } from './panel'
import { growths, placeboSpans, spanOf } from './placebo-starts'
import { spread } from './spread'
import { weekIndex } from './week-index'

/**
 * Smallest effect (logarithm of weekly orders) that 80 of 100 comparisons with so many weeks after would find.
 *
 * Variances by the law of the shop, times what placebo starts scatter by it; the weeks after are taken for usual ones.
 *
 * @param start first week with the lever; nothing from it on is looked at.
 * @param after weeks that will be compared after it.
 * @returns null where history is too short for a placebo start, or there is no control.
 * @throws never.
 */
export function detectableAhead(
  panel: Panel,
  treated: readonly number[],
  controls: readonly number[],
  start: number,
  after: number,
): number | null {
  const past = { ...panel, weeks: Math.min(start, panel.weeks) }
  const index = weekIndex(past, controls)
  const law = lawBefore(past, controls, past.weeks)
  const earlier = placeboSpans(past.weeks, after)
    .map(span => growths(past, index, law, span, [...treated, ...controls]))
    .filter(span => span.length >= 2)
  const found = spread([], earlier)
  if (found === null) return null
  const variance = (rows: readonly number[]): number =>
    1 / rows.reduce((sum, row) => sum + (precision(past, index, law, row, after) ?? 0), 0)
  const own = ownRestlessness(treated, earlier, found.scale)
  const error = Math.sqrt(found.scale * (variance(treated) * own + variance(controls)))
  return Number.isFinite(error) ? detectable(error, found.freedom) : null
}

/** Of the growth a product will have; null where it has no past. */
function precision(
  past: Panel,
  index: ArrayLike<number>,
  law: CourseLaw,
  row: number,
  after: number,
): number | null {
  const { from, start } = spanOf(past.weeks, after)
  const before = blocksOf(past, index, row, { from, to: start, whole: 'last' })
  if (totalOf(before, 'orders') === 0) return null
  const course = before.reduce((sum, block) => sum + block.course, 0) / before.length
  const ahead = usualBlocks(start, after, course)
  const { level, variance } = foretell(law, before, ahead, start)
  return 1 / (variance + 1 / (level * totalOf(ahead, 'expected') + 0.5) + law.dispersion / after)
}

function usualBlocks(start: number, after: number, course: number): Block[] {
  const blocks: Block[] = []
  for (let gone = 0; gone < after; gone += BLOCK) {
    const weeks = Math.min(BLOCK, after - gone)
    const middle = start + gone + (weeks - 1) / 2
    blocks.push({ middle, weeks, orders: 0, expected: weeks * Math.exp(course), course })
  }
  return blocks
}
