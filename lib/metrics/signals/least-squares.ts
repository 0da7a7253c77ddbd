// The straight line through dated readings.
import { epochDay } from '@/lib/schema/dates'
import type { Reading } from '@/lib/schema/signals'

/**
 * Change a day of the line of least squares: sum (t - mean t)(v - mean v) / sum (t - mean t)^2 (Legendre 1805).
 *
 * @returns null where the readings are of fewer than two days.
 * @throws never.
 */
export function slopePerDay(readings: readonly Reading[]): number | null {
  const n = readings.length
  if (n === 0) return null
  const days = readings.map(({ on }) => epochDay(on))
  const meanDay = days.reduce((sum, day) => sum + day, 0) / n
  const meanValue = readings.reduce((sum, { value }) => sum + value, 0) / n
  let both = 0
  let spread = 0
  readings.forEach(({ value }, i) => {
    const away = (days[i] as number) - meanDay
    both += away * (value - meanValue)
    spread += away * away
  })
  return spread === 0 ? null : both / spread
}
