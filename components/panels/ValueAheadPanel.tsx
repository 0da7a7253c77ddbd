// What has a buyer brought, and what will one bring? Revenue by age, seen and expected told apart, with the forecast's limits.
import { ValueCurve } from '@/components/charts/ValueCurve'
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import { VALUE_HORIZONS } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { OutlookView } from './outlook-view'
import { NoForecast } from './parts/NoForecast'
import { OutlookLine } from './parts/OutlookLine'
import { RowsByDay } from './parts/RowsByDay'

export function ValueAheadPanel({ state }: { state: PanelState<OutlookView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('ahead.title')}
      state={state}
      explain="ahead"
      footer={view => <OutlookLine {...view} />}
    >
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body({ outlook, figures, currency }: OutlookView) {
  const { say } = useSpeak()
  const { valueAhead, noForecast } = outlook
  const seen = HORIZONS.some(age => figures.clv[age].revenueMinor !== null)
  const expected = VALUE_HORIZONS.some(age => valueAhead[age] !== null)
  if (!seen && !expected) return <Notice tone="quiet">{say('ahead.nothing')}</Notice>
  return (
    <>
      <Said outlook={outlook} currency={currency} />
      <ValueCurve realised={figures.clv} expected={valueAhead} currency={currency} />
      <Ages figures={figures} outlook={outlook} currency={currency} />
      {seen && (
        <RowsByDay
          figure="revenue"
          name={say('trace.figure.revenue')}
          named={say('ahead.realised')}
          horizons={VALUE_HORIZONS}
        />
      )}
      {expected && (
        <RowsByDay
          figure="value-ahead"
          name={say('trace.figure.value-ahead')}
          named={say('ahead.expected')}
          horizons={VALUE_HORIZONS}
        />
      )}
      {expected ? <p class="muted apart">{say('ahead.assumes')}</p> : <NoForecast why={noForecast} />}
    </>
  )
}

/** The farthest horizon that can be told, in a sentence. */
function Said({ outlook, currency }: Pick<OutlookView, 'outlook' | 'currency'>) {
  const { say, print } = useSpeak()
  const age = VALUE_HORIZONS.findLast(one => outlook.valueAhead[one] !== null)
  const value = age === undefined ? null : outlook.valueAhead[age]
  if (age === undefined || value === null) return null
  const money = (minor: number) => print.money(minor, currency)
  return (
    <p class="said">
      {say('ahead.said', { age, value: money(value.value), low: money(value.low), high: money(value.high) })}
    </p>
  )
}

function Ages({ figures, outlook, currency }: Pick<OutlookView, 'figures' | 'outlook' | 'currency'>) {
  const { say } = useSpeak()
  const quantity: Quantity = { kind: 'money', currency }
  return (
    <table class="plain ages">
      <thead>
        <tr>
          <th scope="col">{say('ahead.age')}</th>
          <th scope="col" class="end">
            {say('ahead.realised')}
          </th>
          <th scope="col" class="end">
            {say('ahead.expected')}
          </th>
        </tr>
      </thead>
      <tbody>
        {VALUE_HORIZONS.map(age => {
          const { revenueMinor, n } = figures.clv[age]
          const value = outlook.valueAhead[age]
          return (
            <tr key={age}>
              <th scope="row">{say('unit.days', { n: age, days: age })}</th>
              <td class="end">
                <Figure
                  value={revenueMinor}
                  quantity={quantity}
                  n={revenueMinor === null ? null : n}
                  missing={say('missing.ripe')}
                />
              </td>
              <td class="end">
                <Figure
                  value={value?.value ?? null}
                  quantity={quantity}
                  {...(value ? { limits: value } : {})}
                  missing={say('ahead.none')}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
