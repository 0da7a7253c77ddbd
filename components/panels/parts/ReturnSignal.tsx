// The return rate as Amazon defines it, over ripe months only, with its change and the reasons buyers give.
import { Meter } from '@/components/primitives/Meter'
import { useSpeak } from '@/components/primitives/speak'
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { Reading, ReturnReason, ReturnTrend } from '@/lib/schema/signals'
import { RowsOf } from './RowsOf'
import { SignalFact } from './SignalFact'
import { SignalSection } from './SignalSection'
import { TrendLine } from './TrendLine'

export function ReturnSignal({ returns }: { returns: ReturnTrend }) {
  const { say, print } = useSpeak()
  const { months, rate, n, reasons, change } = returns
  const readings = months.flatMap(({ month, rate: value }): Reading[] =>
    value === null ? [] : [{ on: isoDate(epochDay(`${month}-01`)), value }],
  )
  return (
    <SignalSection
      title={say('signals.returns')}
      missing={rate === null && reasons.length === 0 ? say('signals.returns-none') : null}
    >
      <dl class="signal-facts">
        <SignalFact
          name={say('signals.return-rate')}
          value={rate}
          quantity={{ kind: 'share' }}
          n={n}
          missing={say('signals.unripe')}
          rows={{ figure: 'returns' }}
        />
      </dl>
      {readings.length > 1 && (
        <TrendLine
          name={say('signals.by-month')}
          readings={readings}
          quantity={{ kind: 'share' }}
          floor={0}
          missing={say('signals.unripe')}
        />
      )}
      <p class="muted small">
        {change === null
          ? say('signals.return-change-none')
          : say(
              change > 0.002
                ? 'signals.returns-up'
                : change < -0.002
                  ? 'signals.returns-down'
                  : 'signals.returns-level',
              {
                points: print.decimal(Math.abs(100 * change)),
              },
            )}
      </p>
      {reasons.length > 0 && <Reasons reasons={reasons} />}
    </SignalSection>
  )
}

/** The most frequent reasons are named. */
const REASONS = 6

function Reasons({ reasons }: { reasons: readonly ReturnReason[] }) {
  const { say, print } = useSpeak()
  const all = reasons.reduce((sum, one) => sum + one.units, 0)
  const most = [...reasons].sort((a, b) => b.units - a.units)
  const rest = most.slice(REASONS).reduce((sum, one) => sum + one.units, 0)
  return (
    <table class="plain return-reasons">
      <thead>
        <tr>
          <th scope="col">{say('signals.reason')}</th>
          <td />
          <th scope="col" class="end">
            {say('signals.units')}
          </th>
        </tr>
      </thead>
      <tbody>
        {most.slice(0, REASONS).map(({ code, theme, units }) => (
          <tr key={code}>
            <th scope="row">
              {say(`signals.theme.${theme}`)} <small class="muted">{code}</small>
              <RowsOf of={code === '' ? say('trace.part.no-reason') : code} figure="returns" part={code} />
            </th>
            <td>
              <Meter value={units / Math.max(1, all)} />
            </td>
            <td class="end">
              {print.count(units)}{' '}
              <small class="muted">{print.share(units / Math.max(1, all), 'short')}</small>
            </td>
          </tr>
        ))}
      </tbody>
      {rest > 0 && (
        <caption class="muted small">
          {say('signals.reasons-rest', { n: rest, count: print.count(rest) })}
        </caption>
      )}
    </table>
  )
}
