// How much a product grew over what its past and the common course foretold, and how sure that is.
import { blocksOf, totalOf } from './blocks'
import type { CourseLaw } from './course-law'
import { foretell } from './foretell'
import type { Panel, Span } from './panel'

/** Logarithm of the ratio seen / foretold, and the variance the law gives it. */
export interface Growth {
  readonly row: number
  readonly value: number
  readonly variance: number
}

/** Fewer usable weeks on either side than this, and nothing is said. */
export const LEAST_WEEKS = 4

/**
 * ln((orders after + 0.5) / (foretold level x common course after)), over the row's usable weeks.
 *
 * A ratio of sums, not a mean of weekly logarithms: it needs only that the expected orders are a product of level, week and
 * effect (Gourieroux, Monfort, Trognon 1984), and weeks of one or two orders do not bias it. The 0.5 takes away the bias of
 * a logarithm of a count to first order (Haldane 1956). The variance is that of the foretelling, of counting what was
 * foretold, and of single weeks; it knows nothing of what came, so that lucky growths do not weigh more.
 *
 * @param index common course, 0 = the week is known of nobody and left out.
 * @returns null with fewer than 4 usable weeks on either side, or no order before.
 * @throws never.
 */
export function growth(
  panel: Panel,
  index: ArrayLike<number>,
  law: CourseLaw,
  { from, start, end }: Span,
  row: number,
): Growth | null {
  const before = blocksOf(panel, index, row, { from, to: start, whole: 'last' })
  const after = blocksOf(panel, index, row, { from: start, to: end, whole: 'first' })
  const weeks = totalOf(after, 'weeks')
  if (totalOf(before, 'weeks') < LEAST_WEEKS || weeks < LEAST_WEEKS || totalOf(before, 'orders') === 0)
    return null
  const { level, variance } = foretell(law, before, after, start)
  const expected = level * totalOf(after, 'expected')
  return {
    row,
    value: Math.log((totalOf(after, 'orders') + 0.5) / expected),
    variance: variance + 1 / (expected + 0.5) + law.dispersion / weeks,
  }
}
