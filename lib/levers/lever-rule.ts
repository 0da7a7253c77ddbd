// The shape of a lever rule: it reads results, proposes one action or stays silent. And what all rules hold to.
import type { TrafficFact } from '@/lib/schema/facts'
import type { AsinFigures } from '@/lib/schema/figures'
import type { LeverId, Proposal } from '@/lib/schema/proposal'

/** Results of one ASIN; nothing of other ASINs, so that a fresh line changes only the advice of the ASINs it touches. */
export interface LeverFacts {
  figures: Omit<AsinFigures, 'proposals' | 'curve'>
  /** Sessions and units of the newest business report; null = none imported. */
  traffic: TrafficFact | null
  /** Gross margin, 0 to 1, as the seller gave it; null = not known. */
  marginShare: number | null
}

export interface LeverRule {
  id: LeverId
  /** Which figures the rule rests on, in names of GroupFigures and AsinFigures. */
  reads: readonly string[]
  /** null = nothing to say. @throws never. */
  propose(facts: LeverFacts): Proposal | null
}

/** Below this many buyers who came back, no rule speaks of when or what they buy again. */
export const ENOUGH_REPEATERS = 20
