// What the seller's own journal says a lever brings: before any other basis, wherever it has a verdict on it.
import type { Estimate } from '@/lib/schema/estimate'
import type { LeverTrial } from '@/lib/schema/lever-facts'
import type { Arithmetic, LeverId } from '@/lib/schema/proposal'
import { type Advised, type LeverFacts, quantity } from './lever-rule'
import { contributionOfOrder, ordersAMonth } from './worth'

/** Mending is no lever, and units short are counted, not tried. */
const NOT_TRIED: readonly LeverId[] = ['mend-baseline', 'stock-buffer']
/** The other way round: less funding instead of more. */
const REVERSED = 'subscribe.lower'
/** Results of formulas that the journal's takes the place of. */
const EXPECTATIONS = ['figure.expectedMonth', 'figure.atMostMonth']

/**
 * The proposal with its expected effect as the journal measured it on the shop's products: the change of weekly orders
 * times this product's contribution in 30 days, less what the lever costs at most. Unchanged where there is no verdict.
 *
 * @throws never.
 */
export function withOwnJournal(facts: LeverFacts, said: Advised): Advised {
  const trial = facts.trials?.get(said.lever)
  if (trial === undefined || NOT_TRIED.includes(said.lever) || said.sentence === REVERSED) return said
  const { value, low, high } = trial.effect
  const common: Advised = {
    ...said,
    evidence: 'own',
    because: [
      {
        figure: 'figure.journalEffect',
        value: Math.expm1(value),
        unit: 'share',
        threshold: null,
        n: trial.products,
      },
      ...said.because,
    ],
    basisArguments: { n: trial.products, from: trial.from, to: trial.to },
  }
  const basis = trial.found === 'worked' ? 'own-journal' : 'own-journal-nothing'
  const order = contributionOfOrder(facts)
  // "Nothing" is told with or without costs: it is no matter of money.
  if (order === null)
    return {
      ...common,
      expectedMonthlyMinor: null,
      expectedBasis: basis === 'own-journal' ? 'no-costs' : basis,
    }
  const month = order * ordersAMonth(facts)
  const brings = (effect: number): number => Math.expm1(effect) * month - (said.costMinor ?? 0)
  const expected = { value: brings(value), low: brings(low), high: brings(high) }
  return {
    ...common,
    expectedMonthlyMinor: expected,
    expectedBasis: basis,
    arithmetic: [
      ...said.arithmetic.filter(({ result }) => !EXPECTATIONS.includes(result.name)),
      arithmeticOf(trial, month, said.costMinor, expected),
    ],
  }
}

const arithmeticOf = (
  { effect }: LeverTrial,
  month: number,
  costMinor: number | null,
  expected: Estimate,
): Arithmetic => ({
  formula: 'journal-effect',
  inputs: [
    quantity('figure.journalEffect', Math.expm1(effect.value), 'share'),
    quantity('figure.contributionMonth', month, 'money'),
    ...(costMinor === null ? [] : [quantity('figure.costMonth', costMinor, 'money')]),
  ],
  result: quantity('figure.expectedMonth', expected.value, 'money'),
})
