// How much of the shop do the figures rest on? Orders with a usable buyer, what was left out and why, old customers.
import { Figure } from '@/components/primitives/Figure'
import { Meter } from '@/components/primitives/Meter'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Coverage } from '@/lib/schema/figures'
import type { PanelState } from '@/lib/schema/panel-state'
import { RowsOf } from './parts/RowsOf'

export interface CoverageView {
  coverage: Coverage
  buyers: number
}
const REASONS = ['notInBuyerFile', 'blank', 'noReply', 'businessRelay', 'outlier'] as const
/** Below this share the figures speak of a minority: say so in words. */
const LOW_COVERAGE = 0.6

export function CoveragePanel({ state }: { state: PanelState<CoverageView> }) {
  const { say } = useSpeak()
  return (
    <Panel title={say('coverage.title')} state={state} explain="coverage">
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body({ coverage, buyers }: CoverageView) {
  const { say, print } = useSpeak()
  const { orders, ordersWithBuyer, excluded, notInBuyerFile } = coverage
  const share = orders === 0 ? null : ordersWithBuyer / orders
  // `blank` counts the orders no buyer file covers too: each reason is shown once.
  const counts = { ...excluded, blank: excluded.blank - notInBuyerFile, notInBuyerFile }
  const shown = REASONS.filter(reason => counts[reason] > 0)
  return (
    <>
      <div class="hero">
        <Figure value={share} quantity={{ kind: 'share' }} size="large" missing={say('coverage.no-orders')} />
        <span class="muted">
          {say('coverage.of', { n: orders, count: print.count(orders), with: print.count(ordersWithBuyer) })}
        </span>
        <RowsOf of={say('coverage.title')} figure="identity" />
      </div>
      {share !== null && <Meter value={share} />}
      {share !== null && share < LOW_COVERAGE && (
        <Notice tone="warn">{say(notInBuyerFile > 0 ? 'coverage.low-file' : 'coverage.low')}</Notice>
      )}
      {shown.length > 0 && (
        <table class="plain reasons">
          <caption class="unseen">{say('coverage.left-out')}</caption>
          <tbody>
            {shown.map(reason => (
              <tr key={reason}>
                <th scope="row">{say(`coverage.reason.${reason}`)}</th>
                <td class="end">
                  <Figure value={counts[reason]} quantity={{ kind: 'count' }} />
                </td>
                <td class="end muted">{print.share(counts[reason] / Math.max(1, orders))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="muted coverage-history">
        {coverage.from && coverage.to
          ? say('coverage.history', { from: print.day(coverage.from), to: print.day(coverage.to) })
          : say('coverage.no-history')}{' '}
        {buyers > 0 &&
          say('coverage.old', {
            n: coverage.leftCensoredBuyers,
            count: print.count(coverage.leftCensoredBuyers),
            share: print.share(coverage.leftCensoredBuyers / buyers, 'short'),
            days: coverage.burnInDays,
          })}
        {buyers > 0 && <RowsOf of={say('trace.figure.old-customers')} figure="old-customers" />}
      </p>
    </>
  )
}
