// The shape of a lever rule: it reads results, proposes one action or stays silent. And what all rules hold to.
import type { LeverFacts } from '@/lib/schema/lever-facts'
import type { LeverId, Proposal, Quantity } from '@/lib/schema/proposal'

export type { LeverFacts }

/** What a rule has to say; its rank among the others is not its business. */
export type Advised = Omit<Proposal, 'rank'>

export interface LeverRule {
  id: LeverId
  /** Which results the rule rests on, in names of LeverFacts and below. */
  reads: readonly string[]
  /** null = nothing to say. @throws never. */
  propose(facts: LeverFacts): Advised | null
}

/** Below this many buyers who came back, no rule speaks of when or what they buy again. */
export const ENOUGH_REPEATERS = 20

/** A quantity of a formula. @throws never. */
export const quantity = (name: string, value: number, unit: Quantity['unit']): Quantity => ({
  name,
  value,
  unit,
})
