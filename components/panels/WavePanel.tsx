// The reorder wave: how many units are expected week by week, does the stock carry them, how many to order and by when.
import { WaveChart } from '@/components/charts/WaveChart'
import { Figure, printQuantity } from '@/components/primitives/Figure'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Wave } from '@/lib/schema/advice'
import type { BaselineCheck } from '@/lib/schema/baseline'
import { epochDay, type IsoDate } from '@/lib/schema/dates'
import type { PanelState } from '@/lib/schema/panel-state'
import { LeadTimeField } from './parts/LeadTimeField'
import { RowsOf } from './parts/RowsOf'

export interface WaveView {
  /** null = nothing to expect: too few buyers. */
  wave: Wave | null
  asOf: IsoDate
  /** The stock check of the gate: where stock is from, how old, or why it is not known. */
  stock: BaselineCheck
}
export interface WaveProps {
  state: PanelState<WaveView>
  /** Days the seller typed for this product, or null to take them back. */
  onLeadTime(days: number | null): void
}

export function WavePanel({ state, onLeadTime }: WaveProps) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('wave.title')}
      state={state}
      explain="wave"
      footer={({ asOf }) => say('wave.footer', { day: print.day(asOf) })}
    >
      {view =>
        view.wave === null || view.wave.weeks.length === 0 ? (
          <Notice tone="quiet">{say('wave.none')}</Notice>
        ) : (
          <Body wave={view.wave} view={view} onLeadTime={onLeadTime} />
        )
      }
    </Panel>
  )
}

interface BodyProps {
  wave: Wave
  view: WaveView
  onLeadTime: WaveProps['onLeadTime']
}

function Body({ wave, view, onLeadTime }: BodyProps) {
  const { say } = useSpeak()
  return (
    <div class="stack">
      <CoverText wave={wave} stock={view.stock} />
      <Facts wave={wave} />
      <WaveChart wave={wave} />
      <Weeks wave={wave} />
      <div class="divided">
        <p class="small muted">
          {say(wave.leadTimeTypedIn ? 'wave.lead-typed' : 'wave.lead-general', { n: wave.leadTimeDays })}
        </p>
        <LeadTimeField days={wave.leadTimeDays} typedIn={wave.leadTimeTypedIn} onLeadTime={onLeadTime} />
      </div>
    </div>
  )
}

function CoverText({ wave, stock }: { wave: Wave; stock: BaselineCheck }) {
  const { say, sayKnown, print } = useSpeak()
  const { weeks, coverEnds, coverEndsEarliest } = wave
  const source = sayKnown(stock.why, 'baseline.why.other')
  if (weeks.every(one => one.stockAfter === null))
    return <Notice tone="quiet">{say('wave.stock-unknown', { why: source })}</Notice>
  const from = stock.asOf === null ? source : `${source} ${say('wave.read', { day: print.date(stock.asOf) })}`
  // The gate counts what is on hand; here what is on the way counts too. Where the two part, that is said.
  const isShort = stock.state === 'red' && stock.value !== null
  if (coverEnds === null)
    return (
      <Notice tone={coverEndsEarliest === null && !isShort ? 'good' : 'warn'}>
        <p>
          {coverEndsEarliest === null
            ? say('wave.lasts', { n: weeks.length })
            : say('wave.may-end', { n: weeks.length, day: print.day(coverEndsEarliest) })}
        </p>
        {isShort && <p>{say('wave.on-the-way', { n: Math.floor(stock.value ?? 0) })}</p>}
        <p class="small muted">
          {from}
          <StockRows />
        </p>
      </Notice>
    )
  return (
    <Notice tone="warn">
      <p>
        {say('wave.ends', { day: print.day(coverEnds) })}{' '}
        {coverEndsEarliest !== null &&
          coverEndsEarliest !== coverEnds &&
          say('wave.ends-earliest', { day: print.day(coverEndsEarliest) })}
      </p>
      <p class="small muted">
        {from}
        <StockRows />
      </p>
    </Notice>
  )
}

function StockRows() {
  const { say } = useSpeak()
  return <RowsOf of={say('signals.available')} figure="stock" part="available" />
}

function Facts({ wave }: { wave: Wave }) {
  const { say, print } = useSpeak()
  const { bufferUnits, orderBy, couponWeek } = wave
  return (
    <dl class="facts">
      <div>
        <dt>
          {say('wave.buffer')}
          {bufferUnits !== null && <RowsOf of={say('wave.buffer')} figure="wave" part="buffer" />}
        </dt>
        <dd>
          <Figure
            value={bufferUnits === null ? null : Math.ceil(bufferUnits)}
            quantity={{ kind: 'count' }}
            size="large"
            missing={say('wave.buffer-none')}
          />
        </dd>
      </div>
      <div>
        <dt>{say('wave.order-by')}</dt>
        <dd class="fact-text">
          {orderBy === null
            ? say(bufferUnits === 0 ? 'wave.order-by-not' : 'wave.order-by-none')
            : print.day(orderBy)}
        </dd>
      </div>
      <div>
        <dt>{say('wave.coupon')}</dt>
        <dd class="fact-text">
          {couponWeek === null
            ? say('wave.coupon-none')
            : say('wave.coupon-week', { day: print.day(couponWeek) })}
        </dd>
      </div>
    </dl>
  )
}

function Weeks({ wave: { weeks, coverEnds } }: { wave: Wave }) {
  const speak = useSpeak()
  const { say, print } = speak
  const units = (value: number) => printQuantity(speak, value, { kind: 'expected' })
  return (
    <details class="because">
      <summary>{say('forecast.table')}</summary>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{say('forecast.from')}</th>
            <th scope="col" class="end">
              {say('wave.units')}
            </th>
            <th scope="col" class="end">
              {say('wave.stock-after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ week, from, expected, low, high, stockAfter }) => (
            <tr key={week}>
              <th scope="row">
                {print.day(from)}
                {coverEnds !== null && endsWithin(coverEnds, from) && (
                  <small class="warn"> {say('wave.ends-here')}</small>
                )}
              </th>
              <td class="end">
                {units(expected)}{' '}
                <small class="muted">{say('figure.between', { low: units(low), high: units(high) })}</small>
                <RowsOf of={`${say('wave.units')}, ${print.day(from)}`} figure="wave" part={String(week)} />
              </td>
              <td class="end">{stockAfter === null ? '–' : print.count(stockAfter)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function endsWithin(day: IsoDate, from: IsoDate): boolean {
  const days = epochDay(day) - epochDay(from)
  return days >= 0 && days < 7
}
