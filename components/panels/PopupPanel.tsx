// One product in a small window: value by horizon, repeat rate, reorder window, baseline, next lever, and what it rests on.
import { Figure } from '@/components/primitives/Figure'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { AsinSummary, Coverage } from '@/lib/schema/figures'
import type { PanelState } from '@/lib/schema/panel-state'
import { FEWEST_REORDERS } from './group-view'
import { BaselineLights } from './parts/BaselineLights'
import { CoverageLine } from './parts/CoverageLine'
import { ProposalText } from './parts/ProposalText'
import { RowsOf } from './parts/RowsOf'

export interface PopupView {
  summary: AsinSummary
  coverage: Coverage | null
  buyers: number
}
const SHOWN = [30, 60, 90, 365] as const

export function PopupPanel({ state }: { state: PanelState<PopupView> }) {
  const { say } = useSpeak()
  const title =
    state.kind === 'ready' ? (state.view.summary.title ?? state.view.summary.asin) : say('popup.title')
  return (
    <Panel
      title={title}
      state={state}
      footer={({ coverage, buyers }) => coverage && <CoverageLine coverage={coverage} buyers={buyers} />}
    >
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body({ summary }: PopupView) {
  const { say } = useSpeak()
  const { clv, repeatRate, interval, currency } = summary
  return (
    <div class="stack">
      <p class="asin-line muted">
        <code>{summary.asin}</code> <BaselineLights baseline={summary.baseline} />
      </p>
      <table class="popup-clv">
        <caption>{say('popup.clv')}</caption>
        <thead>
          <tr>
            {SHOWN.map(h => (
              <th key={h} scope="col">
                {say('unit.days-short', { days: h })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {SHOWN.map(h => (
              <td key={h}>
                <Figure value={clv[h].revenueMinor} quantity={{ kind: 'money', currency }} n={clv[h].n} />
                {clv[h].revenueMinor !== null && (
                  <RowsOf
                    of={`${say('popup.clv')} ${say('unit.days', { n: h, days: h })}`}
                    figure="revenue"
                    days={h}
                  />
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <dl class="popup-facts">
        <div>
          <dt>
            {say('popup.repeat')}
            {repeatRate[90].value !== null && (
              <RowsOf of={say('popup.repeat')} figure="repeat-rate" days={90} />
            )}
          </dt>
          <dd>
            <Figure
              value={repeatRate[90].value}
              quantity={{ kind: 'share' }}
              limits={repeatRate[90]}
              n={repeatRate[90].n}
              missing={say('missing.ripe')}
            />
          </dd>
        </div>
        <div>
          <dt>
            {say('popup.window')}
            {interval && <RowsOf of={say('popup.window')} figure="interval" />}
          </dt>
          <dd>
            {interval && interval.n >= FEWEST_REORDERS ? (
              <span class="figure">
                <span class="figure-value">
                  {say('interval.window-days', { from: interval.window.from, to: interval.window.to })}
                </span>
                <span class="figure-sure">{say('popup.reorders', { n: interval.n })}</span>
              </span>
            ) : (
              <span class="muted">{say('asins.too-few', { n: interval?.n ?? 0 })}</span>
            )}
          </dd>
        </div>
      </dl>
      <div class="popup-lever">
        <h3>{say('popup.lever')}</h3>
        {summary.lever ? <ProposalText proposal={summary.lever} /> : <p class="muted">{say('lever.none')}</p>}
      </div>
    </div>
  )
}
