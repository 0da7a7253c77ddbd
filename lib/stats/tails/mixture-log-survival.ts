// ln S of a law in which some never come back, by day.
import type { WaitingLaw } from './waiting-law'

/**
 * ln(1 - p + p S0(day)) at fitted parameters: the logit of p first, then those of the law in units of `unit` days.
 * As log1p(p (S0 - 1)) it keeps its digits while hardly anybody has come back.
 *
 * @throws never.
 */
export function mixtureLogSurvival(
  law: WaitingLaw,
  parameters: Float64Array,
  unit: number,
): (day: number) => number {
  const share = 1 / (1 + Math.exp(-(parameters[0] as number)))
  const slopes = new Float64Array(law.size)
  return day =>
    day > 0 ? Math.log1p(share * Math.expm1(law.logSurvival(day / unit, parameters, 1, slopes, 0))) : 0
}
