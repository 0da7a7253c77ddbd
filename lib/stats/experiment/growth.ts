// How much a product grew from the weeks before to the weeks after, against the common course, and how sure a count can be.
import type { Panel, Span } from './panel'

/** Logarithm of the ratio after / before, and the variance that counting alone gives it. */
export interface Growth {
  readonly row: number
  readonly value: number
  readonly variance: number
}

/** Fewer usable weeks on either side than this, and nothing is said. */
export const LEAST_WEEKS = 4

/**
 * ln((orders after + 0.5) / index after) - ln((orders before + 0.5) / index before), over the row's usable weeks.
 *
 * The Poisson pseudo-likelihood of a ratio of means (Gourieroux, Monfort, Trognon 1984), not a mean of weekly logarithms:
 * it needs only that the expected orders are a product of level, week and effect, and weeks of one or two orders do not
 * bias it. The 0.5 takes away the bias of a logarithm of a count to first order (Haldane 1956); variance 1/(a + 0.5) + 1/(b + 0.5).
 *
 * @param index common course, 0 = the week is known of nobody and left out.
 * @returns null with fewer than 4 usable weeks on either side, or no order before.
 * @throws never.
 */
export function growth(panel: Panel, index: ArrayLike<number>, span: Span, row: number): Growth | null {
  const before = side(panel, index, span.from, span.start, row)
  const after = side(panel, index, span.start, span.end, row)
  if (before === null || after === null || before.orders === 0) return null
  return {
    row,
    value:
      Math.log((after.orders + 0.5) / after.expected) - Math.log((before.orders + 0.5) / before.expected),
    variance: 1 / (after.orders + 0.5) + 1 / (before.orders + 0.5),
  }
}

function side(
  { orders, usable }: Panel,
  index: ArrayLike<number>,
  from: number,
  to: number,
  row: number,
): { orders: number; expected: number } | null {
  let sum = 0
  let expected = 0
  let weeks = 0
  for (let week = Math.max(0, from); week < to; week++) {
    const common = index[week] ?? 0
    if (usable[row]?.[week] !== 1 || !(common > 0)) continue
    sum += orders[row]?.[week] ?? 0
    expected += common
    weeks++
  }
  return weeks >= LEAST_WEEKS && expected > 0 ? { orders: sum, expected } : null
}
