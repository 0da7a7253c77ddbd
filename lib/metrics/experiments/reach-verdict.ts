// From a comparison to a word: worked, did not, hurt, or why nothing can be said.
import type { NoVerdictWhy, Verdict } from '@/lib/schema/journal'
import { type Comparison, LEVEL } from '@/lib/stats/experiment/difference-in-differences'
import type { TrendCheck } from '@/lib/stats/experiment/parallel-trends'

/** Smallest effect worth having, on the logarithm: about a tenth more orders. */
export const WORTH_HAVING = 0.1
/** Whole weeks without a flag that a verdict needs after the start. */
export const LEAST_WEEKS_AFTER = 4
/** And before it: two halves of four, to see whether trends were alike. */
export const LEAST_WEEKS_BEFORE = 8

export interface TrialFacts {
  controls: number
  /** Whole weeks of history before the start. */
  before: number
  comparison: Comparison | null
  trends: TrendCheck | null
  /** Whole weeks from the start to the readout, and of them those left out. */
  weeks: number
  stockOuts: number
  events: number
}

/**
 * Worked or hurt: p at most the level and trends parallel before. Did not: the 90 % interval holds nothing of 0.1 or more. What
 * is left cannot be told. Whether the readout is reached is asked before.
 *
 * @throws never.
 */
export function reachVerdict(facts: TrialFacts): { verdict: Verdict; why: NoVerdictWhy | null } {
  const { controls, before, comparison, trends, weeks, stockOuts, events } = facts
  const cannot = (why: NoVerdictWhy) => ({ verdict: 'cannot-tell' as const, why })
  if (before < LEAST_WEEKS_BEFORE) return cannot('too-few-weeks')
  if (controls === 0) return cannot('no-controls')
  if (weeks - stockOuts - events < LEAST_WEEKS_AFTER)
    return cannot(weeks < LEAST_WEEKS_AFTER ? 'too-few-weeks' : stockOuts >= events ? 'stock-out' : 'events')
  if (comparison === null) return cannot(controls < 2 ? 'no-controls' : 'too-few-weeks')
  if (trends === null) return cannot('too-few-weeks')
  if (!trends.parallel) return cannot('trends-apart')
  const { effect, pValue, high } = comparison
  if (pValue <= LEVEL) return { verdict: effect > 0 ? 'worked' : 'hurt', why: null }
  if (high < WORTH_HAVING) return { verdict: 'did-not', why: null }
  return cannot('too-few-orders')
}
