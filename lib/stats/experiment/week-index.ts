// The common course of a shop, week by week: season, trend and shocks that all products share. It fills no gap; it says
// what a product's weeks would have held if some of them are left out.
import { type Panel, sumOfWeeks } from './panel'

/** Process variance that no count however large takes away: keeps one large product from being the whole index. */
const LEAST_VARIANCE = 0.02
/** Levels and index depend on each other where weeks are missing; this many rounds settle them. */
const ROUNDS = 4

/**
 * Index by week, 1 = a usual week; 0 where none of the rows has a usable week with an order.
 *
 * Mean over the rows of orders / level, weighted by 1 / (0.02 + 1 / orders in all); the level of a row is its orders by
 * what the index expects of its usable weeks. Linear in the orders, so small counts do not bias it as their logarithms would.
 *
 * @param rows of the controls.
 * @throws never.
 */
export function weekIndex(panel: Panel, rows: readonly number[]): Float64Array {
  const index = new Float64Array(panel.weeks).fill(1)
  const totals = rows.map(row => sumOfWeeks(panel, row, 0, panel.weeks).orders)
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(panel.weeks)
    const weights = new Float64Array(panel.weeks)
    rows.forEach((row, at) => {
      const total = totals[at] ?? 0
      const expected = expectedOf(panel, row, index)
      if (total > 0 && expected > 0)
        addRow(
          panel,
          row,
          { level: total / expected, weight: total / (LEAST_VARIANCE * total + 1) },
          sums,
          weights,
        )
    })
    for (let week = 0; week < panel.weeks; week++) {
      const weight = weights[week] as number
      index[week] = weight > 0 ? (sums[week] as number) / weight : 0
    }
  }
  return index
}

function expectedOf({ usable, weeks }: Panel, row: number, index: Float64Array): number {
  let sum = 0
  for (let week = 0; week < weeks; week++) if (usable[row]?.[week] === 1) sum += index[week] as number
  return sum
}

function addRow(
  { orders, usable, weeks }: Panel,
  row: number,
  { level, weight }: { level: number; weight: number },
  sums: Float64Array,
  weights: Float64Array,
): void {
  for (let week = 0; week < weeks; week++) {
    if (usable[row]?.[week] !== 1) continue
    ;(sums[week] as number) += (weight * (orders[row]?.[week] ?? 0)) / level
    ;(weights[week] as number) += weight
  }
}
