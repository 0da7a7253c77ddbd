// Asks every rule in turn, adds what the journal says and what a point is worth, and ranks it all. While the baseline does not hold, the only advice is to mend it.
import type { LeverFacts } from '@/lib/schema/lever-facts'
import type { LeverId, Proposal } from '@/lib/schema/proposal'
import { LEVER_RULES } from './index'
import { withOwnJournal } from './own-journal'
import { rankProposals } from './rank-proposals'
import { revenueAMonth } from './worth'
import { withWorthOfPoint } from './worth-of-point'

/**
 * What the rules have to say of one ASIN, best first; an empty list means there is nothing to do. While the gate is red
 * or unknown only what mends it, and a stock buffer where stock is what is red.
 *
 * @throws never.
 */
export function propose(facts: LeverFacts): Proposal[] {
  const { state, checks } = facts.gate
  const allowed = (id: LeverId): boolean =>
    state === 'green'
      ? id !== 'mend-baseline'
      : id === 'mend-baseline' || (id === 'stock-buffer' && checks.stockDays.state === 'red')
  const said = LEVER_RULES.filter(rule => allowed(rule.id))
    .flatMap(rule => rule.propose(facts) ?? [])
    .map(one => withWorthOfPoint(facts, withOwnJournal(facts, one)))
  return rankProposals(said, revenueAMonth(facts))
}
