// Fewer points of a step curve, for drawing and for storing: evenly spread over its days, the first and the last kept.

/** At most `most` of the points (2 or more), ascending by day; the last point at or before each of as many even days. */
export function thinned<Point extends { day: number }>(points: readonly Point[], most: number): Point[] {
  if (points.length <= most) return [...points]
  const first = (points[0] as Point).day
  const last = (points.at(-1) as Point).day
  const kept: Point[] = []
  let at = 0
  for (let i = 0; i < most; i++) {
    const day = first + ((last - first) * i) / (most - 1)
    while (at + 1 < points.length && (points[at + 1] as Point).day <= day) at++
    if (kept.at(-1) !== points[at]) kept.push(points[at] as Point)
  }
  return kept
}
