// One lever in words: its name, the sentence of advice, and how strong its evidence is.
import { useSpeak } from '@/components/primitives/speak'
import type { Proposal } from '@/lib/schema/proposal'

export function ProposalText({ proposal, graded = false }: { proposal: Proposal; graded?: boolean }) {
  const { say, sayKnown } = useSpeak()
  return (
    <div class="proposal">
      <p>{sayKnown(proposal.sentence, 'lever.unknown', proposal.arguments)}</p>
      {graded && (
        <p class="muted proposal-grade">
          <span class="grade">{say(`evidence.${proposal.evidence}.mark`)}</span>{' '}
          {say(`evidence.${proposal.evidence}`)}
        </p>
      )}
    </div>
  )
}
