// Readings that move away from the level last told: a rating, a discount.
import type { DetectedChange } from '@/lib/schema/journal'
import type { Reading } from '@/lib/schema/signals'

/**
 * Each reading that lies `least` or more off the level, which it then becomes; the first level is the first reading. Slow
 * moves are told on the day they have become that large.
 *
 * @param readings oldest first.
 * @throws never.
 */
export function levelMoves(
  readings: readonly Reading[],
  least: number,
): Pick<DetectedChange, 'on' | 'from' | 'to'>[] {
  let level = readings[0]?.value ?? 0
  return readings.flatMap(({ on, value }) => {
    // 4.5 - 4.3 is a hair below 0.2.
    if (Math.abs(value - level) < least - 1e-9) return []
    const from = level
    level = value
    return [{ on, from, to: value }]
  })
}
