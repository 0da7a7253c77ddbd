// What a comparison that has not been made yet could show: from the weeks before its start alone.
import { detectable, ownRestlessness } from './difference-in-differences'
import { type Panel, sumOfWeeks } from './panel'
import { chooseLength, growths, placeboSpans } from './placebo-starts'
import { spread } from './spread'
import { weekIndex } from './week-index'

/**
 * Smallest effect (logarithm of weekly orders) that 80 of 100 comparisons with so many weeks after would find at 5 %.
 *
 * Spread between products from placebo starts; counts after the start as large as the weekly mean of those before.
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
  const rows = [...treated, ...controls]
  const index = weekIndex(past, controls)
  const before = chooseLength(past, index, rows, past.weeks, after)
  const earlier = placeboSpans(past.weeks, before, after)
    .map(span => growths(past, index, span, rows))
    .filter(span => span.length >= 2)
  const found = spread([], earlier)
  if (found === null) return null
  const variance = (chosen: readonly number[]): number => {
    let weights = 0
    for (const row of chosen) {
      const { orders, weeks } = sumOfWeeks(past, row, past.weeks - before, past.weeks)
      if (weeks === 0 || orders === 0) continue
      weights += 1 / (found.between + 1 / (orders + 0.5) + 1 / ((orders * after) / weeks + 0.5))
    }
    return 1 / weights
  }
  const own = ownRestlessness(treated, earlier, found.between)
  const error = Math.sqrt(variance(treated) * own + variance(controls))
  return Number.isFinite(error) ? detectable(error, found.freedom) : null
}
