// What to do next: the first lever of the ASINs that bring in the most buyers.
import { Figure } from '@/components/primitives/Figure'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { AsinSummary } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import { BaselineLights } from './parts/BaselineLights'
import { ProposalText } from './parts/ProposalText'

const MOST_STEPS = 5

export interface NextStepsProps {
  state: PanelState<AsinSummary[]>
  onOpenAsin(asin: Asin): void
}

export function NextStepsPanel({ state, onOpenAsin }: NextStepsProps) {
  const { say } = useSpeak()
  return (
    <Panel title={say('next.title')} state={state} explain="next">
      {rows => <Steps rows={rows} onOpenAsin={onOpenAsin} />}
    </Panel>
  )
}

function Steps({ rows, onOpenAsin }: { rows: AsinSummary[]; onOpenAsin(asin: Asin): void }) {
  const { say } = useSpeak()
  const steps = rows
    .filter(row => row.lever !== null)
    .sort((a, b) => b.entryBuyers - a.entryBuyers)
    .slice(0, MOST_STEPS)
  if (steps.length === 0) return <Notice tone="quiet">{say('next.nothing')}</Notice>
  return (
    <ul class="steps">
      {steps.map(row => (
        <li key={row.asin}>
          <div class="step-head">
            <button type="button" class="button button-text asin-link" onClick={() => onOpenAsin(row.asin)}>
              {row.title ?? row.asin}
            </button>
            <BaselineLights baseline={row.baseline} />
          </div>
          {row.lever && <ProposalText proposal={row.lever} />}
          <p class="muted step-why">
            {say('next.entry-buyers')}{' '}
            <Figure value={row.entryBuyers} quantity={{ kind: 'count' }} size="cell" />
          </p>
        </li>
      ))}
    </ul>
  )
}
