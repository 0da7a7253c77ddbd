// The slow course of a shop's weekly orders, season taken out: what its peaks are measured against.

/** Weeks to either side; nearly a year, so that a season does not pass for a trend. */
const HALF_WIDTH = 45
/** Tricube weights by distance. */
const NEARNESS = Float64Array.from(
  { length: HALF_WIDTH + 1 },
  (_, weeks) => (1 - (weeks / (HALF_WIDTH + 1)) ** 3) ** 3,
)
/** A trend never falls below this share of the plain mean: ratios to it must stay finite. */
const LEAST_SHARE = 0.02

/**
 * Expected orders of each week by local straight lines with tricube weights over 45 weeks to either side.
 *
 * Cleveland (1979), JASA 74, "Robust locally weighted regression", equation 2.2, a fixed width in place of nearest
 * neighbours; the seasonal adjustment inside the loop as in STL (Cleveland and others 1990). A week's weight also takes
 * its season: in a strong week the same ratio rests on more orders.
 *
 * @param orders by week; @param season expected ratio to the trend by week, above 0; @param counts 1 where the week
 * counts, 0 where it was out of the ordinary.
 * @returns trend by week, above 0 unless there are no orders at all.
 * @throws never.
 */
export function smoothTrend(
  orders: ArrayLike<number>,
  season: ArrayLike<number>,
  counts: ArrayLike<number>,
): Float64Array {
  const n = orders.length
  const trend = new Float64Array(n)
  let sum = 0
  let seasons = 0
  for (let week = 0; week < n; week++) {
    sum += (orders[week] as number) * (counts[week] as number)
    seasons += (season[week] as number) * (counts[week] as number)
  }
  const mean = seasons > 0 ? sum / seasons : 0
  for (let week = 0; week < n; week++)
    trend[week] = Math.max(LEAST_SHARE * mean, lineAt(orders, season, counts, week) ?? mean)
  return trend
}

/** The local line's height at the week; null where nothing near it counts. */
function lineAt(
  orders: ArrayLike<number>,
  season: ArrayLike<number>,
  counts: ArrayLike<number>,
  centre: number,
): number | null {
  let [weights, offsets, squares, heights, both] = [0, 0, 0, 0, 0]
  const last = Math.min(orders.length - 1, centre + HALF_WIDTH)
  for (let week = Math.max(0, centre - HALF_WIDTH); week <= last; week++) {
    const offset = (week - centre) / (HALF_WIDTH + 1)
    const ratio = season[week] as number
    const weight = (NEARNESS[Math.abs(week - centre)] as number) * ratio * (counts[week] as number)
    const height = (orders[week] as number) / ratio
    weights += weight
    offsets += weight * offset
    squares += weight * offset * offset
    heights += weight * height
    both += weight * offset * height
  }
  if (!(weights > 0)) return null
  const spread = weights * squares - offsets * offsets
  return spread > 1e-9 * weights * weights ? (squares * heights - offsets * both) / spread : heights / weights
}
