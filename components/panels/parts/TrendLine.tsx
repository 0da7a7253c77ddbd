// Readings over time on one line: a small drawing, the newest value with its day, and the lowest and highest
// where they differ in print.
import { Sparkline } from '@/components/charts/Sparkline'
import type { RowsAsked } from '@/components/panels/rows-context'
import { Figure, printQuantity, type Quantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Reading } from '@/lib/schema/signals'
import { RowsOf } from './RowsOf'

interface Props {
  name: string
  readings: readonly Reading[]
  quantity: Quantity
  floor?: number | null
  missing: string
  /** What the newest reading is made of. */
  rows?: Pick<RowsAsked, 'figure' | 'part'>
}

export function TrendLine({ name, readings, quantity, floor = null, missing, rows }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  const first = readings[0]
  const last = readings.at(-1)
  const values = readings.map(one => one.value)
  const text = (value: number) => printQuantity(speak, value, quantity)
  const [low, high] = [text(Math.min(...values)), text(Math.max(...values))]
  const moved = low !== high
  const between = moved ? say('signals.between', { low, high }) : low
  return (
    <div class="trend">
      <span class="trend-name">
        {name}
        {rows && last && <RowsOf of={name} {...rows} />}
      </span>
      <span class="trend-drawing">
        {first && readings.length > 1 && (
          <Sparkline
            readings={readings}
            floor={floor}
            label={say('signals.trend', { name, n: readings.length, from: print.day(first.on), between })}
          />
        )}
      </span>
      <span class="trend-now">
        <Figure value={last?.value ?? null} quantity={quantity} missing={missing} />
        {last && (
          <span class="muted small">{moved ? `${between} · ${print.day(last.on)}` : print.day(last.on)}</span>
        )}
      </span>
    </div>
  )
}
