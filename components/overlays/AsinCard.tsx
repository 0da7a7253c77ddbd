// The strip's figures in full, beside the row: how many buyers each rests on, how sure it is, and over which time.
import type { ComponentChildren } from 'preact'
import { printQuantity, type Quantity } from '@/components/primitives/Figure'
import { Light } from '@/components/primitives/Light'
import { useSpeak } from '@/components/primitives/speak'
import { CHECK_IDS, type CheckId } from '@/lib/schema/baseline'
import type { AsinSummary, Coverage } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { windowOf } from './asin-label'

const CHECK_QUANTITY: Record<CheckId, Quantity> = {
  rating: { kind: 'stars' },
  stockDays: { kind: 'days' },
  returnRate: { kind: 'share' },
  cancellationRate: { kind: 'share' },
}

interface Props {
  summary: AsinSummary
  /** Of the whole shop; null where it is not known here. */
  coverage: Coverage | null
}

export function AsinCard({ summary, coverage }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  const { lever } = summary
  return (
    <div class="card">
      <p class="card-title">{summary.title ?? summary.asin}</p>
      <Ladder summary={summary} />
      <dl>
        <Return summary={summary} />
      </dl>
      <ul class="card-checks" aria-label={say('card.baseline')}>
        {CHECK_IDS.map(id => {
          const { state, value } = summary.baseline.checks[id]
          return (
            <li key={id}>
              <Light state={state} letter={say(`baseline.letter.${id}`)} label={say(`baseline.${id}`)} />
              <span>{say(`baseline.${id}`)}</span>
              <b>
                {value === null
                  ? say('baseline.unknown')
                  : printQuantity(
                      speak,
                      id === 'stockDays' ? Math.round(value) : value,
                      CHECK_QUANTITY[id],
                      'short',
                    )}
              </b>
            </li>
          )
        })}
      </ul>
      {lever !== null && (
        <p class="card-lever">
          <span>{say('card.lever')}</span>
          <b>{say(`lever.${lever.lever}`)}</b>
        </p>
      )}
      <p class="card-foot">
        {say('card.as-of', {
          n: summary.entryBuyers,
          day: print.day(summary.asOf),
          count: print.count(summary.entryBuyers),
        })}
        {coverage !== null && coverage.orders > 0 && (
          <>
            <br />
            {say('card.coverage', {
              share: print.share(coverage.ordersWithBuyer / coverage.orders, 'short'),
              count: print.count(coverage.orders),
            })}
            {coverage.from !== null && `, ${say('card.since', { day: print.day(coverage.from) })}`}
          </>
        )}
      </p>
    </div>
  )
}

/** Value by age: one column a horizon, each with the buyers old enough for it. */
function Ladder({ summary }: { summary: AsinSummary }) {
  const speak = useSpeak()
  const { say, print } = speak
  const money = { kind: 'money', currency: summary.currency } as const
  const contribution = summary.clv[90].contributionMinor
  return (
    <table class="ladder">
      <caption>
        {say('card.clv')}
        {contribution !== null &&
          ` (${say('card.contribution', { value: printQuantity(speak, contribution, money) })})`}
      </caption>
      <thead>
        <tr>
          {HORIZONS.map(days => (
            <th key={days} scope="col">
              {print.count(days)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {HORIZONS.map(days => {
            const { revenueMinor, n } = summary.clv[days]
            return (
              <td key={days} class={days === 90 ? 'now' : ''}>
                {revenueMinor === null ? '–' : printQuantity(speak, revenueMinor, money, 'short')}
                <small>{say('strip.n', { count: print.count(n) })}</small>
              </td>
            )
          })}
        </tr>
      </tbody>
    </table>
  )
}

function Return({ summary }: { summary: AsinSummary }) {
  const speak = useSpeak()
  const { say, print } = speak
  const { value, low, high, n } = summary.repeatRate[90]
  const { interval } = summary
  const window = windowOf(summary)
  return (
    <>
      {value !== null && (
        <Row
          name={say('card.repeat')}
          value={print.share(value)}
          sure={[
            ...(low === null || high === null
              ? []
              : [say('card.interval', { low: print.share(low), high: print.share(high) })]),
            say('strip.n', { count: print.count(n) }),
          ].join(', ')}
        />
      )}
      <Row
        name={say('card.window')}
        value={window === null ? '–' : say('card.window.value', { from: window.from, to: window.to })}
        sure={
          interval === null
            ? say('card.none')
            : window === null
              ? say('card.few', { n: interval.n })
              : `${say('card.window.share', { share: print.share(window.share, 'short'), n: interval.n })}, ${say(
                  'card.median',
                  { days: printQuantity(speak, interval.median, { kind: 'days' }) },
                )}`
        }
      />
    </>
  )
}

function Row({ name, value, sure }: { name: ComponentChildren; value: string; sure: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b> <small>{sure}</small>
      </dd>
    </div>
  )
}
