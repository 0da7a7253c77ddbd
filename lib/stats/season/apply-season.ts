// Puts the season on a forecast by week: the purchase models know buyers, not December.
import type { SeasonIndex } from './season-index'
import { weekOfYear } from './week-of-year'

/**
 * The mean of the index over the days a model was fitted on, each week counting by its buyers under observation: what
 * the fitted rates already contain of the season.
 *
 * @param firstDay of the first week, counted from 1 January 1970; @param atRisk buyers under observation by week.
 * @returns 1 without buyers.
 * @throws never.
 */
export function seasonReference(season: SeasonIndex, firstDay: number, atRisk: ArrayLike<number>): number {
  let [sum, weights] = [0, 0]
  for (let week = 0; week < atRisk.length; week++) {
    const weight = atRisk[week] as number
    sum += weight * (season.index[weekOfYear(firstDay + 7 * week + 3)] as number)
    weights += weight
  }
  return weights > 0 && sum > 0 ? sum / weights : 1
}

/**
 * Expected orders by week, each times its week's index over the reference.
 *
 * @param expected orders by week from a model without season; @param firstDay of its first week.
 * @param reference from seasonReference; 1 where the model saw whole years.
 * @param factors of single weeks: planned events, by position.
 * @throws RangeError unless the reference is positive.
 */
export function applySeason(
  expected: Float64Array,
  firstDay: number,
  season: SeasonIndex,
  reference = 1,
  factors?: ReadonlyMap<number, number>,
): Float64Array {
  if (!(reference > 0)) throw new RangeError(`A season cannot be measured against ${reference}.`)
  return expected.map((orders, week) => {
    const ratio = (season.index[weekOfYear(firstDay + 7 * week + 3)] as number) / reference
    return orders * ratio * (factors?.get(week) ?? 1)
  })
}
