// Units on hand over time, days of cover at both paces, and the days the shop had none.
import { useSpeak } from '@/components/primitives/speak'
import type { StockTrend } from '@/lib/schema/signals'
import { RowsOf } from './RowsOf'
import { SignalFact } from './SignalFact'
import { SignalSection } from './SignalSection'
import { TrendLine } from './TrendLine'

/** The newest spans without stock are named. */
const SPANS = 4

export function StockSignal({ stock }: { stock: StockTrend }) {
  const { say, print } = useSpeak()
  const { available, inbound, cover30, cover90, stockOuts } = stock
  const days = { kind: 'days' } as const
  return (
    <SignalSection title={say('signals.stock')}>
      <TrendLine
        name={say('signals.available')}
        readings={available}
        quantity={{ kind: 'count' }}
        floor={0}
        missing={say('signals.stock-none')}
        rows={{ figure: 'stock', part: 'available' }}
      />
      <dl class="signal-facts">
        <SignalFact
          name={say('signals.cover30')}
          value={cover30}
          quantity={days}
          rows={{ figure: 'stock', part: 'cover-30' }}
          missing={say('signals.no-cover')}
        />
        <SignalFact
          name={say('signals.cover90')}
          value={cover90}
          quantity={days}
          rows={{ figure: 'stock', part: 'cover-90' }}
          missing={say('signals.no-cover')}
        />
        <SignalFact
          name={say('signals.inbound')}
          value={inbound}
          quantity={{ kind: 'count' }}
          rows={{ figure: 'stock', part: 'inbound' }}
        />
      </dl>
      {stockOuts.length === 0 ? (
        <p class="muted small">{say('signals.no-stock-outs')}</p>
      ) : (
        <ul class="signal-list">
          {stockOuts
            .slice(-SPANS)
            .reverse()
            .map(({ from, to, days: n }, at) => (
              <li key={from}>
                {say('signals.stock-out', { from: print.day(from), to: print.day(to), n })}
                {at === 0 && <RowsOf of={say('trace.part.stock.out')} figure="stock" part="out" />}
              </li>
            ))}
        </ul>
      )}
    </SignalSection>
  )
}
