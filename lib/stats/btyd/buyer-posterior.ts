// What a fitted model knows of one buyer from his history: everything that is asked about him later starts here.
import type { BtydFit } from './btyd-model'
import { addLifetimeIntegrals } from './lifetime-integral'

/** How a buyer who is alive will leave. */
export type Departure =
  /** Never. */
  | { readonly kind: 'never' }
  /** After any purchase from now on, with a probability drawn once from Beta(a, b). */
  | { readonly kind: 'after-purchase'; readonly a: number; readonly b: number }
  /** After a time from now drawn from the Lomax law: P(longer than t) = (scale / (scale + t))^s. */
  | { readonly kind: 'any-time'; readonly s: number; readonly scale: number }

export interface BuyerPosterior {
  /** The probability not to have dropped out by T. */
  readonly alive: number
  /** Given alive, the rate of stages is Gamma(shape + j, rate), j = stages passed since the last purchase. */
  readonly shape: number
  readonly rate: number
  /** Probabilities of j = 0, 1, ...; a single 1 where a gap has one stage. */
  readonly stages: readonly number[]
  readonly departure: Departure
}

const ONE_STAGE: readonly number[] = [1]
const NEVER: Departure = { kind: 'never' }

/** What is known of a buyer who is alive, whenever he bought last. */
export type LawAlive = Pick<BuyerPosterior, 'shape' | 'rate' | 'departure'>

/**
 * The law of a buyer with x repeat purchases who is alive at T.
 *
 * @throws never.
 */
export function lawAlive(fit: BtydFit, x: number, T: number): LawAlive {
  const [r, alpha, third, fourth] = fit.parameters as unknown as [number, number, number, number]
  const shape = r + fit.k * x
  const rate = alpha + T
  if (fit.model === 'nbd') return { shape, rate, departure: NEVER }
  if (fit.model === 'paretonbd')
    return { shape, rate, departure: { kind: 'any-time', s: third, scale: fourth + T } }
  return { shape, rate, departure: { kind: 'after-purchase', a: third, b: fourth + chancesOf(fit, x) + 1 } }
}

/** Chances to leave that a buyer has let pass for sure; BG/NBD knows none at the first purchase: then -1. */
export const chancesOf = ({ model }: BtydFit, x: number): number => (model === 'bgnbd' ? x - 1 : x)

/**
 * The posterior of a buyer with x repeat purchases, the last at tx, seen until T.
 *
 * BG/NBD: Fader, Hardie and Lee (2005), section 4. MBG/NBD: Batislam, Denizel and Filiztekin (2007). MBG/CNBD-k:
 * Reutterer, Platzer and Schroeder (2021), its likelihood's sum over stages read as probabilities. Pareto/NBD:
 * Schmittlein, Morrison and Colombo (1987). Given alive, rate and dropout are independent in all of them.
 *
 * @throws never.
 */
export function buyerPosterior(fit: BtydFit, x: number, tx: number, T: number): BuyerPosterior {
  const [, alpha, third, fourth] = fit.parameters as unknown as [number, number, number, number]
  const law = lawAlive(fit, x, T)
  const { shape, rate } = law
  if (fit.model === 'nbd') return { ...law, alive: 1, stages: ONE_STAGE }
  if (fit.model === 'paretonbd')
    return { ...law, alive: aliveAnyTime(shape, alpha, third, fourth, tx, T), stages: ONE_STAGE }
  const chances = chancesOf(fit, x)
  const terms = fit.k === 1 ? ONE_STAGE : stageTerms(fit.k, shape, (T - tx) / rate)
  const sum = terms.reduce((total, term) => total + term, 0)
  const stages = fit.k === 1 ? terms : terms.map(term => term / sum)
  if (chances < 0) return { ...law, alive: 1, stages }
  const odds = (third / (fourth + chances) / sum) * Math.exp(shape * Math.log1p((T - tx) / (alpha + tx)))
  return { ...law, alive: 1 / (1 + odds), stages }
}

/** (shape)_j / j! quiet^j for j < k: how likely so many stages have passed since the last purchase, against none. */
function stageTerms(k: number, shape: number, quiet: number): number[] {
  const terms = [1]
  for (let j = 1; j < k; j++) terms.push(((terms[j - 1] as number) * (shape + j - 1) * quiet) / j)
  return terms
}

/** Still there at T, against having left at any moment since tx. */
function aliveAnyTime(shape: number, alpha: number, s: number, beta: number, tx: number, T: number): number {
  const gone = new Float64Array(1)
  addLifetimeIntegrals({ shape, alpha, s, beta }, tx, T, gone, false)
  const still = Math.exp(
    -shape * Math.log1p((T - tx) / (alpha + tx)) - s * Math.log1p((T - tx) / (beta + tx)),
  )
  // Both vanish only for a buyer of very many purchases long ago.
  return still === 0 ? 0 : still / (still + s * (gone[0] as number))
}
