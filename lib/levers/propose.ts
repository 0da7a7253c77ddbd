// Asks every rule in turn. While the baseline does not hold, the only advice is to mend it.
import type { Proposal } from '@/lib/schema/proposal'
import { LEVER_RULES } from './index'
import type { LeverFacts } from './lever-rule'

/** What the rules have to say of one ASIN, first things first; an empty list means there is nothing to do. @throws never. */
export function propose(facts: LeverFacts): Proposal[] {
  const holds = facts.figures.baseline.state === 'green'
  const rules = LEVER_RULES.filter(rule => (rule.id === 'mend-baseline') !== holds)
  return rules.flatMap(rule => rule.propose(facts) ?? [])
}
