// From sessions to orders to units, by period of the business reports, and Amazon's own repeat rate where a file states it.
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { AsinSignals, TrafficPeriod } from '@/lib/schema/signals'
import { ConversionTrend } from './ConversionTrend'
import { RowsOf } from './RowsOf'
import { SignalSection } from './SignalSection'

/** The newest periods are drawn. */
const PERIODS = 6

export function TrafficSignal({ signals }: { signals: AsinSignals }) {
  const { say } = useSpeak()
  const periods = signals.traffic.slice(-PERIODS).reverse()
  const { amazonRepeat } = signals
  return (
    <SignalSection
      title={say('signals.traffic')}
      missing={periods.length === 0 && amazonRepeat === null ? say('signals.traffic-none') : null}
    >
      {signals.conversion.length > 1 && <ConversionTrend readings={signals.conversion} />}
      {periods.length > 0 && (
        <table class="plain money-table traffic">
          <thead>
            <tr>
              <th scope="col">{say('signals.period')}</th>
              <th scope="col" class="end">
                {say('signals.sessions')}
              </th>
              <th scope="col" class="end">
                {say('signals.orders')}
              </th>
              <th scope="col" class="end">
                {say('signals.units')}
              </th>
              <th scope="col" class="end" title={say('signals.per-session-hint')}>
                {say('signals.per-session')}
              </th>
            </tr>
          </thead>
          <tbody>
            {periods.map(period => (
              <Period key={`${period.from} ${period.to}`} period={period} />
            ))}
          </tbody>
        </table>
      )}
      {periods.length > 0 && (
        <p class="muted small">
          <RowsOf of={say('trace.figure.sessions')} text={say('trace.figure.sessions')} figure="sessions" />
        </p>
      )}
      {amazonRepeat && <AmazonRepeat repeat={amazonRepeat} />}
    </SignalSection>
  )
}

function Period({ period }: { period: TrafficPeriod }) {
  const { say, print } = useSpeak()
  const counts = [period.sessions, period.orderItems, period.units]
  return (
    <tr>
      <th scope="row">
        {period.from === period.to
          ? print.day(period.to)
          : say('signals.from-to', { from: print.day(period.from), to: print.day(period.to) })}
      </th>
      {counts.map((value, at) => (
        <td key={['sessions', 'orders', 'units'][at]} class="end">
          <Figure value={value} quantity={{ kind: 'count' }} size="cell" />
        </td>
      ))}
      <td class="end">
        <Figure value={period.unitSessionShare} quantity={{ kind: 'share' }} size="cell" />
      </td>
    </tr>
  )
}

function AmazonRepeat({ repeat }: { repeat: NonNullable<AsinSignals['amazonRepeat']> }) {
  const { say, print } = useSpeak()
  const { from, to, share, customers } = repeat
  return (
    <p class="muted small">
      {share === null
        ? say('signals.amazon-repeat-none')
        : say('signals.amazon-repeat', {
            share: print.share(share),
            n: customers ?? 0,
            count: customers === null ? '–' : print.count(customers),
            from: print.day(from),
            to: print.day(to),
          })}
      {share !== null && <RowsOf of={say('trace.figure.amazon-repeat')} figure="amazon-repeat" />}
    </p>
  )
}
