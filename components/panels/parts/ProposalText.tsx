// One lever in words: its name, the sentence of advice, and how strong its evidence is.
import { printArguments } from '@/components/panels/print-arguments'
import { useSpeak } from '@/components/primitives/speak'
import type { Proposal } from '@/lib/schema/proposal'

export function ProposalText({ proposal, graded = false }: { proposal: Proposal; graded?: boolean }) {
  const speak = useSpeak()
  const { say, sayKnown } = speak
  return (
    <div class="proposal">
      <p>{sayKnown(proposal.sentence, 'lever.unknown', printArguments(speak, proposal.arguments))}</p>
      {graded && (
        <p class="muted proposal-grade">
          <span class="grade">{say(`evidence.${proposal.evidence}.mark`)}</span>{' '}
          {say(`evidence.${proposal.evidence}`)}
        </p>
      )}
    </div>
  )
}
