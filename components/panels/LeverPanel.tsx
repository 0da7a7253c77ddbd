// What would make these buyers worth more? Proposals with the figures they rest on and the gain that would pay for them.
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import type { Evidence, Proposal } from '@/lib/schema/proposal'
import { ProposalText } from './parts/ProposalText'

export interface LeverView {
  proposals: Proposal[]
  currency: string
}

export function LeverPanel({ state }: { state: PanelState<LeverView> }) {
  const { say } = useSpeak()
  return (
    <Panel title={say('lever.title')} state={state} explain="lever">
      {({ proposals, currency }) =>
        proposals.length === 0 ? (
          <Notice tone="quiet">{say('lever.none')}</Notice>
        ) : (
          <ol class="levers">
            {proposals.map(proposal => (
              <Lever key={`${proposal.lever} ${proposal.sentence}`} proposal={proposal} currency={currency} />
            ))}
          </ol>
        )
      }
    </Panel>
  )
}

function Lever({ proposal, currency }: { proposal: Proposal; currency: string }) {
  const { say, print } = useSpeak()
  return (
    <li>
      <h3>{say(`lever.${proposal.lever}`)}</h3>
      <ProposalText proposal={proposal} graded />
      {proposal.breakEvenGain !== null && proposal.arguments['gain'] === undefined && (
        <p class="muted">{say('lever.break-even', { share: print.share(proposal.breakEvenGain) })}</p>
      )}
      {proposal.because.length > 0 && (
        <details class="because">
          <summary>{say('lever.because')}</summary>
          <table class="plain">
            <tbody>
              {proposal.because.map(one => (
                <Because key={one.figure} evidence={one} currency={currency} />
              ))}
            </tbody>
          </table>
        </details>
      )}
    </li>
  )
}

function Because({ evidence, currency }: { evidence: Evidence; currency: string }) {
  const { say, sayKnown } = useSpeak()
  const quantity: Quantity = evidence.unit === 'money' ? { kind: 'money', currency } : { kind: evidence.unit }
  return (
    <tr>
      <th scope="row">{sayKnown(evidence.figure, 'figure.unknown')}</th>
      <td class="end">
        <Figure value={evidence.value} quantity={quantity} n={evidence.n} />
      </td>
      <td class="end muted">
        {evidence.threshold !== null && (
          <>
            {say('lever.against')} <Figure value={evidence.threshold} quantity={quantity} size="cell" />
          </>
        )}
      </td>
    </tr>
  )
}
