// How much single weeks scatter beyond counting: from weeks next to each other, which share season, trend and mood.
import { type Panel, sumOfWeeks } from './panel'

/** Beyond this a week says next to nothing anyway. */
const MOST = 2
/** With no pair of weeks at hand. */
const USUAL = 0.1

/**
 * Half the squared difference of neighbouring weeks, each relative to what is expected of it, less what counting gives
 * (von Neumann 1941, Annals of Mathematical Statistics 12); weighted by how well counts tell it.
 *
 * @returns variance of a week's logarithm, 0 to 2.
 * @throws never.
 */
export function weeklyDispersion(
  panel: Panel,
  index: ArrayLike<number>,
  rows: readonly number[],
  from: number,
  to: number,
): number {
  let sum = 0
  let weights = 0
  for (const row of rows) {
    const level = levelOf(panel, index, row, from, to)
    if (level === null) continue
    const expectedOf = (week: number): number =>
      panel.usable[row]?.[week] === 1 ? level * (index[week] ?? 0) : 0
    for (let week = from; week + 1 < to; week++) {
      const [one, next] = [expectedOf(week), expectedOf(week + 1)]
      if (!(one > 0 && next > 0)) continue
      const step = (panel.orders[row]?.[week] ?? 0) / one - (panel.orders[row]?.[week + 1] ?? 0) / next
      const counting = (1 / one + 1 / next) / 2
      const weight = 1 / (counting + USUAL) ** 2
      sum += weight * (step ** 2 / 2 - counting)
      weights += weight
    }
  }
  return weights > 0 ? Math.min(MOST, Math.max(0, sum / weights)) : USUAL
}

function levelOf(
  panel: Panel,
  index: ArrayLike<number>,
  row: number,
  from: number,
  to: number,
): number | null {
  const { orders } = sumOfWeeks(panel, row, from, to)
  let expected = 0
  for (let week = from; week < to; week++) if (panel.usable[row]?.[week] === 1) expected += index[week] ?? 0
  return orders > 0 && expected > 0 ? orders / expected : null
}
