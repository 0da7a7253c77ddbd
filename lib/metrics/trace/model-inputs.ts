// A fitted model as inputs of a figure: its name, how many buyers it was fitted on, and its parameters by their usual letters.
import type { Trace } from '@/lib/schema/figure-rows'
import { type BtydFit, PARAMETER_NAMES } from '@/lib/stats/btyd/btyd-model'
import type { TracedPortfolio } from './portfolio-of'

/** Of newcomers first; of those found midway too, where they have a model of their own. @throws never. */
export const modelInputs = ({ fits: { fit, early } }: TracedPortfolio): Trace['inputs'] => [
  { name: `model-${fit.model}`, value: fit.n, unit: 'count' },
  ...parametersOf(fit, 'parameter'),
  ...(early === fit ? [] : parametersOf(early, 'early')),
]

const parametersOf = ({ model, k, parameters }: BtydFit, kind: 'parameter' | 'early'): Trace['inputs'] => [
  ...PARAMETER_NAMES[model].map((name, at) => ({
    name: `${kind}-${name}`,
    value: parameters[at] ?? null,
    unit: 'number' as const,
  })),
  ...(k > 1 ? [{ name: `${kind}-k`, value: k, unit: 'number' as const }] : []),
]
