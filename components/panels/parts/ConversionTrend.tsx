// Units a session over the periods of the business reports, with the sessions they are over.
import { useSpeak } from '@/components/primitives/speak'
import type { ConversionReading } from '@/lib/schema/signals'
import { TrendLine } from './TrendLine'

export function ConversionTrend({ readings }: { readings: readonly ConversionReading[] }) {
  const { say, print } = useSpeak()
  const first = readings[0]
  const last = readings.at(-1)
  const all = readings.reduce((sum, { sessions }) => sum + sessions, 0)
  return (
    <>
      <TrendLine
        name={say('signals.per-session')}
        readings={readings}
        quantity={{ kind: 'share' }}
        floor={0}
        missing={say('signals.unknown')}
        rows={{ figure: 'conversion' }}
      />
      {first && last && (
        <p class="muted small">
          {readings.length === 1
            ? say('signals.conversion-one', { n: all, count: print.count(all) })
            : say('signals.conversion', {
                n: readings.length,
                count: print.count(all),
                from: print.share(first.value),
                to: print.share(last.value),
                last: print.count(last.sessions),
              })}
        </p>
      )}
    </>
  )
}
