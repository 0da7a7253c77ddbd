// Fits every purchase model and chooses one: by likelihood, held back by guards, with the reason named.
import type { BtydFit, BtydName, BtydPrior, CustomerRows } from './btyd-model'
import { fitArranged } from './fit-btyd'
import { type PurchaseDesign, purchaseDesign } from './purchase-design'

export type ChoiceReason =
  /** Asked for by name. */
  | 'forced'
  /** Fewer buyers with a repeat than REPEATERS_NEEDED: no more than a rate can be fitted. */
  | 'too-few-repeats'
  /** No model with dropout is likelier than none: who drops out cannot be told from who buys seldom. */
  | 'dropout-not-identified'
  /** Gaps are more regular than chance: an Erlang shape above 1 is likelier than any other model. */
  | 'regular-gaps'
  /** The likeliest model, or MBG/NBD where it is nearly as likely. */
  | 'highest-likelihood'

export interface ModelChoice {
  readonly chosen: BtydFit
  /** One of each model, in the order of BtydName; under 'forced' all the same. */
  readonly fits: readonly BtydFit[]
  readonly reason: ChoiceReason
  /** What the reason stands on: repeaters, k, and how much likelier the chosen is than the next and than no dropout. */
  readonly numbers: { repeaters: number; k: number; aheadOfNext: number; aheadOfNoDropout: number }
}

export interface ChoiceOptions {
  readonly force?: BtydName | null
  /** A weak prior for each model that has one, say from the whole shop's fits. */
  readonly prior?: Partial<Record<BtydName, BtydPrior>> | null
  readonly maxK?: number
}

const MODELS: readonly BtydName[] = ['nbd', 'bgnbd', 'mbgnbd', 'mbgcnbd', 'paretonbd']
const REPEATERS_NEEDED = 10
/** Log-likelihoods closer than this are a near tie: odds below 20 to 1 (Kass and Raftery 1995, "positive"). */
const NEAR_TIE = 3
/** Dropout that gains less than this explains nothing; where its own parameters stay open, it must gain more. */
const NO_GAIN = 0.05
const WEAK_GAIN = 2

/**
 * All models are fitted to the times of the same purchases, so their log-likelihoods may be held against each other.
 *
 * In a near tie MBG/NBD and its Erlang form come first: under BG/NBD everyone without a repeat is alive for ever.
 *
 * @throws RangeError on no rows, on times or weights that cannot be, and on x that is no whole number.
 */
export function chooseModel(rows: CustomerRows, options: ChoiceOptions = {}): ModelChoice {
  const design = purchaseDesign(rows)
  const { force = null, prior = null, maxK = 6 } = options
  const fits: BtydFit[] = []
  for (const model of MODELS) {
    const mbg = model === 'mbgcnbd' && prior === null ? (fits[2] ?? null) : null
    fits.push(fitArranged(model, design, { prior: prior?.[model] ?? null, maxK }, mbg))
  }
  const repeaters = countRepeaters(design)
  const { chosen, reason } = choose(fits, force, repeaters, prior !== null)
  const others = fits.filter(fit => !isSame(fit, chosen))
  const next = Math.max(...others.map(fit => fit.logLikelihood))
  const none = fits[0] as BtydFit
  const numbers = {
    repeaters,
    k: chosen.k,
    aheadOfNext: chosen.logLikelihood - next,
    aheadOfNoDropout: chosen.logLikelihood - none.logLikelihood,
  }
  return { chosen, fits, reason, numbers }
}

function choose(
  fits: readonly BtydFit[],
  force: BtydName | null,
  repeaters: number,
  withPrior: boolean,
): { chosen: BtydFit; reason: ChoiceReason } {
  const [nbd, , mbg, erlang] = fits as readonly [BtydFit, BtydFit, BtydFit, BtydFit, BtydFit]
  const forced = fits.find(fit => fit.model === force)
  if (forced) return { chosen: forced, reason: 'forced' }
  if (repeaters < REPEATERS_NEEDED && !withPrior) return { chosen: nbd, reason: 'too-few-repeats' }
  const best = fits.reduce((one, other) => (other.logLikelihood > one.logLikelihood ? other : one))
  const near = (fit: BtydFit): boolean => best.logLikelihood - fit.logLikelihood < NEAR_TIE
  if (erlang.k > 1 && near(erlang)) return { chosen: erlang, reason: 'regular-gaps' }
  const chosen = near(mbg) ? mbg : best
  const gain = chosen.logLikelihood - nbd.logLikelihood
  const open = chosen.unidentified.some(name => !nbd.unidentified.includes(name))
  if (gain < (open ? WEAK_GAIN : NO_GAIN) && !withPrior)
    return { chosen: nbd, reason: 'dropout-not-identified' }
  return { chosen, reason: 'highest-likelihood' }
}

/** mbgcnbd with k = 1 is mbgnbd. */
const isSame = (one: BtydFit, other: BtydFit): boolean => {
  const kind = ({ model, k }: BtydFit): string => (model === 'mbgcnbd' && k === 1 ? 'mbgnbd' : model)
  return kind(one) === kind(other)
}

function countRepeaters({ n, xs, buyersByX }: PurchaseDesign): number {
  return xs[0] === 0 ? n - (buyersByX[0] as number) : n
}
