// A small line of dated readings, drawn as vectors: shape alone. Its first, last, lowest and highest values stand beside it.
import { epochDay } from '@/lib/schema/dates'
import type { Reading } from '@/lib/schema/signals'

interface Props {
  readings: readonly Reading[]
  /** What it shows, in a sentence: read aloud in place of the drawing. */
  label: string
  /** Draw from here (0 for stock or shares); null = from the lowest reading. */
  floor?: number | null
}
const WIDTH = 160
const HEIGHT = 36
const EDGE = 4

export function Sparkline({ readings, label, floor = null }: Props) {
  const places = placesOf(readings, floor)
  const last = places.at(-1)
  if (last === undefined) return null
  return (
    <svg class="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      <polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <circle cx={last.x} cy={last.y} r="2.5" />
    </svg>
  )
}

/** Time runs evenly from left to right; a level line stands in the middle. */
export function placesOf(readings: readonly Reading[], floor: number | null): { x: number; y: number }[] {
  const days = readings.map(one => epochDay(one.on))
  const values = readings.map(one => one.value)
  const from = days[0] ?? 0
  const span = (days.at(-1) ?? from) - from
  const low = Math.min(...values, floor ?? Number.POSITIVE_INFINITY)
  const height = Math.max(...values) - low
  const round = (value: number) => Math.round(10 * value) / 10
  return readings.map((one, i) => ({
    x: round(span === 0 ? WIDTH - EDGE : EDGE + ((WIDTH - 2 * EDGE) * ((days[i] ?? from) - from)) / span),
    y: round(height === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (one.value - low)) / height),
  }))
}
