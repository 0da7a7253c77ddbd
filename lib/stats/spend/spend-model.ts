// Chooses how the value of coming orders is foretold: Gamma-Gamma where its assumptions hold, shrunken means elsewhere.
import { expectedSpend, orderVariance, spendVariance } from './expected-spend'
import { fitGammaGamma, type GammaGammaFit } from './fit-gamma-gamma'
import { type ShrunkenMean, shrunkenMean, shrunkenSpend } from './shrunken-mean'
import { type SpendCorrelation, spendCorrelation } from './spend-correlation'
import type { SpendRows } from './spend-rows'

/** Below this many buyers three parameters are too many. */
export const GAMMA_GAMMA_FROM = 30

/** Why the Gamma-Gamma model was not taken. */
export type SpendFallBack = 'too-few' | 'frequency-dependent' | 'no-finite-mean' | 'unidentified'

interface Answers {
  /** Expected value of a coming order of a buyer with x transactions of mean m; the shop's mean at x = 0. */
  of(x: number, m: number): number
  /** Variance of the buyer's true mean around it. */
  variance(x: number, m: number): number
  /** Variance of one coming order around it. */
  orderVariance(x: number, m: number): number
}

export type SpendModel =
  | ({ kind: 'gamma-gamma'; fit: GammaGammaFit; correlation: SpendCorrelation; n: number } & Answers)
  | ({
      kind: 'shrunken-mean'
      because: SpendFallBack
      fit: ShrunkenMean
      correlation: SpendCorrelation
      n: number
    } & Answers)
  /** No buyer with a positive spend: nothing can be said. */
  | { kind: 'none'; n: 0 }

/**
 * The spend model for a shop's rows, in the rows' money unit. `because` names what spoke against Gamma-Gamma: fewer than
 * 30 buyers, spend that goes with frequency, a population without finite mean (q <= 1), or a likelihood without a peak.
 * Where Gamma-Gamma has no finite variance the shrunken means' variance stands in.
 *
 * @throws never.
 */
export function spendModel(rows: SpendRows): SpendModel {
  const shrunken = shrunkenMean(rows)
  if (shrunken === null) return { kind: 'none', n: 0 }
  const correlation = spendCorrelation(rows)
  const fallBack: Answers = {
    of: (x, m) => shrunkenSpend(shrunken, x, m).mean,
    variance: (x, m) => shrunkenSpend(shrunken, x, m).variance,
    orderVariance: (x, m) => shrunkenSpend(shrunken, x, m).variance + shrunken.within,
  }
  const { n } = shrunken
  const instead = (because: SpendFallBack): SpendModel => ({
    kind: 'shrunken-mean',
    because,
    fit: shrunken,
    correlation,
    n,
    ...fallBack,
  })
  if (n < GAMMA_GAMMA_FROM) return instead('too-few')
  if (!correlation.independent) return instead('frequency-dependent')
  const fit = fitGammaGamma(rows)
  if (fit.kind === 'refused') return instead(fit.reason)
  return {
    kind: 'gamma-gamma',
    fit,
    correlation,
    n,
    of: (x, m) => expectedSpend(fit, x, m),
    variance: (x, m) => spendVariance(fit, x, m) ?? fallBack.variance(x, m),
    orderVariance: (x, m) => orderVariance(fit, x, m) ?? fallBack.orderVariance(x, m),
  }
}
