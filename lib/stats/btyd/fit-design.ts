// Finds a model's parameters on arranged purchase histories: the search, its check by Newton, and what it cannot know.
import { eigenSymmetric } from '@/lib/stats/optimise/eigen-symmetric'
import { hessian } from '@/lib/stats/optimise/hessian'
import { invertSymmetric } from '@/lib/stats/optimise/invert-symmetric'
import { type Minimum, minimise, type Target } from '@/lib/stats/optimise/minimise'
import { betaLikelihood } from './beta-likelihood'
import { type BtydFit, type BtydName, type BtydPrior, PARAMETER_NAMES } from './btyd-model'
import { erlangLikelihood } from './erlang-likelihood'
import type { Likelihood } from './likelihood'
import { nbdLikelihood } from './nbd-likelihood'
import { paretoLikelihood } from './pareto-likelihood'
import type { PurchaseDesign } from './purchase-design'
import { thinDesign } from './thin-design'

/** Log parameters never leave -16..16: natural ones stay within 1e-7 and 9e6. */
const BOUND = 16
/** A direction counts as flat when its information is below this part of the largest ... */
const FLAT_PART = 1e-10
/** ... or when its standard deviation on the log scale is above this: a factor of 150 either way. */
const FLAT_SD = 5
/** A parameter belongs to a flat direction when it makes up at least this much of it. */
const BELONGS = 0.3
const ROUGH = { valueTolerance: 1e-5, gradientTolerance: 1e-3, maxIterations: 60, bound: BOUND }
/** The rough search sees a quarter of the distinct histories, but no fewer than this, and no more than that. */
const FEWEST_ROWS = 256
const MOST_ROWS = 8192
/** Where the rough search on a part ends farther out than this, the part was too small to tell: it is made on all. */
const FAR_OUT = 8

/**
 * Fits one model with one Erlang shape: a rough search from every start, a sharp one from the best, then a Newton step.
 *
 * Nocedal and Wright (2006), chapters 3 and 6; the posterior mode if a prior is given.
 *
 * @throws never.
 */
export function fitDesign(
  model: BtydName,
  design: PurchaseDesign,
  k: number,
  starts: readonly Float64Array[],
  prior: BtydPrior | null,
): BtydFit {
  const likelihood = likelihoodOf(model, design, k)
  const target = meanTarget(likelihood, design.n, prior, k)
  const near = roughSearch(target, starts, design, part =>
    meanTarget(likelihoodOf(model, part, k), part.n, prior, k),
  )
  const sharp = minimise(target, near.x, { bound: BOUND, curvature: near.curvature })
  const { x, information } = newtonStep(target, sharp, design.n)
  const { inverse } = invertSymmetric(information, x.length, { floor: FLAT_PART })
  return {
    model,
    k,
    parameters: x.map(value => Math.exp(value)),
    logLikelihood: likelihood(x, new Float64Array(x.length)),
    n: design.n,
    unidentified: openParameters(PARAMETER_NAMES[model], x, information),
    covariance: inverse,
    information,
    converged: sharp.converged,
  }
}

/** The best end of a rough search from every start, on a likeness of the shop if it is large; and the curvature there. */
function roughSearch(
  target: Target,
  starts: readonly Float64Array[],
  design: PurchaseDesign,
  targetOf: (part: PurchaseDesign) => Target,
): { x: Float64Array; curvature: Float64Array | null } {
  const rows = design.rowT.length
  const stride = Math.floor(rows / Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, rows / 4)))
  const likeness = stride < 2 ? target : targetOf(thinDesign(design, stride))
  const lowest = (of: Target): Float64Array =>
    starts
      .map(start => minimise(of, start, ROUGH))
      .reduce((one, other) => (other.value < one.value ? other : one)).x
  const x = lowest(likeness)
  if (likeness !== target && x.some(value => Math.abs(value) > FAR_OUT))
    return { x: lowest(target), curvature: null }
  return { x, curvature: invertSymmetric(hessian(likeness, x), x.length, { floor: 1e-6 }).inverse }
}

function likelihoodOf(model: BtydName, design: PurchaseDesign, k: number): Likelihood {
  if (model === 'nbd') return nbdLikelihood(design)
  if (model === 'paretonbd') return paretoLikelihood(design)
  if (model === 'mbgcnbd' && k > 1) return erlangLikelihood(design, k)
  return betaLikelihood(design, model === 'bgnbd' ? 'bgnbd' : 'mbgnbd')
}

/** The mean negative log-likelihood of a buyer, the normal prior's part included. */
function meanTarget(likelihood: Likelihood, n: number, prior: BtydPrior | null, k: number): Target {
  const centre = prior && shiftedCentre(prior, k)
  const variance = (prior?.sd ?? 1) ** 2 * n
  return (x, gradient) => {
    let value = -likelihood(x, gradient) / n
    for (let i = 0; i < x.length; i++) {
      gradient[i] = -(gradient[i] as number) / n
      if (centre === null) continue
      const away = (x[i] as number) - (centre[i] as number)
      value += (away * away) / (2 * variance)
      gradient[i] = (gradient[i] as number) + away / variance
    }
    return value
  }
}

/** The prior's centre for another Erlang shape: k times as many stages pass in the same time. */
function shiftedCentre({ centre, k: of = 1 }: BtydPrior, k: number): Float64Array {
  const shifted = centre.slice()
  shifted[1] = (centre[1] as number) + Math.log(of / k)
  return shifted
}

/** A Newton step from where the search ended, kept if it leads lower; and the information there. */
function newtonStep(
  target: Target,
  { x, value, gradient }: Minimum,
  n: number,
): { x: Float64Array; information: Float64Array } {
  const size = x.length
  const curvature = hessian(target, x)
  const information = curvature.map(entry => entry * n)
  const { inverse } = invertSymmetric(curvature, size, { floor: FLAT_PART })
  if (inverse === null || x.some(one => Math.abs(one) >= BOUND)) return { x, information }
  const next = x.map((one, i) => {
    let step = 0
    for (let j = 0; j < size; j++) step += (inverse[i * size + j] as number) * (gradient[j] as number)
    return one - step
  })
  const far = next.some((one, i) => Math.abs(one) > BOUND || Math.abs(one - (x[i] as number)) > 0.5)
  if (far || !(target(next, new Float64Array(size)) < value)) return { x, information }
  // After a small step the curvature is the same to several digits; after a large one it is taken anew.
  const small = next.every((one, i) => Math.abs(one - (x[i] as number)) < 1e-3)
  return { x: next, information: small ? information : hessian(target, next).map(entry => entry * n) }
}

/** The parameters that the likelihood leaves open: at a bound, or part of a direction in which nothing changes. */
function openParameters(names: readonly string[], x: Float64Array, information: Float64Array): string[] {
  const n = x.length
  const { values, vectors } = eigenSymmetric(information, n)
  const most = values[n - 1] as number
  const flat = (value: number): boolean => !(value > FLAT_PART * most && value * FLAT_SD * FLAT_SD > 1)
  return names.filter(
    (_, i) =>
      Math.abs(x[i] as number) >= BOUND - 1e-6 ||
      values.some((value, e) => flat(value) && Math.abs(vectors[e * n + i] as number) >= BELONGS),
  )
}
