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

/** Log parameters never leave -16..16: natural ones stay within 1e-7 and 9e6. */
const BOUND = 16
/** A direction counts as flat when its information is below this part of the largest ... */
const FLAT_PART = 1e-10
/** ... or when its standard deviation on the log scale is above this: a factor of 150 either way. */
const FLAT_SD = 5
/** A parameter belongs to a flat direction when it makes up at least this much of it. */
const BELONGS = 0.3
const ROUGH = { valueTolerance: 1e-6, gradientTolerance: 1e-4, maxIterations: 60, bound: BOUND }

/**
 * Fits one model with one Erlang shape: a rough search from every start, a sharp one from the best, then Newton steps.
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
  const target = meanTarget(likelihood, design.n, prior && shiftedCentre(prior, k), prior?.sd ?? 1)
  const rough = starts.map(start => minimise(target, start, ROUGH))
  const best = rough.reduce((one, other) => (other.value < one.value ? other : one))
  const sharp = minimise(target, best.x, { bound: BOUND })
  const { x, information } = newtonSteps(target, sharp, design.n)
  const logLikelihood = likelihood(x, new Float64Array(x.length))
  const names = PARAMETER_NAMES[model]
  const { inverse } = invertSymmetric(information, x.length, { floor: FLAT_PART })
  return {
    model,
    k,
    parameters: x.map(value => Math.exp(value)),
    logLikelihood,
    n: design.n,
    unidentified: names.filter((_, i) => isOpen(x, information, i)),
    covariance: inverse,
    information,
    converged: sharp.converged,
  }
}

function likelihoodOf(model: BtydName, design: PurchaseDesign, k: number): Likelihood {
  if (model === 'nbd') return nbdLikelihood(design)
  if (model === 'paretonbd') return paretoLikelihood(design)
  if (model === 'mbgcnbd' && k > 1) return erlangLikelihood(design, k)
  return betaLikelihood(design, model === 'bgnbd' ? 'bgnbd' : 'mbgnbd')
}

/** The prior's centre for another Erlang shape: k times as many stages pass in the same time. */
function shiftedCentre({ centre, k: of = 1 }: BtydPrior, k: number): Float64Array {
  const shifted = centre.slice()
  shifted[1] = (centre[1] as number) + Math.log(of / k)
  return shifted
}

/** The mean negative log-likelihood of a buyer, the normal prior's part included. */
function meanTarget(likelihood: Likelihood, n: number, centre: Float64Array | null, sd: number): Target {
  return (x, gradient) => {
    let value = -likelihood(x, gradient) / n
    for (let i = 0; i < x.length; i++) {
      gradient[i] = -(gradient[i] as number) / n
      if (centre === null) continue
      const away = ((x[i] as number) - (centre[i] as number)) / sd
      value += (away * away) / (2 * n)
      gradient[i] = (gradient[i] as number) + away / (sd * n)
    }
    return value
  }
}

/** Up to two Newton steps, kept only while they lead lower; then the information at the end. */
function newtonSteps(
  target: Target,
  from: Minimum,
  n: number,
): { x: Float64Array; information: Float64Array } {
  let { x, value, gradient } = from
  const size = x.length
  for (let round = 0; ; round++) {
    const curvature = hessian(target, x)
    const information = curvature.map(entry => entry * n)
    const { inverse } = invertSymmetric(curvature, size, { floor: FLAT_PART })
    const atBound = x.some(one => Math.abs(one) >= BOUND)
    if (inverse === null || atBound || round === 2) return { x, information }
    const next = x.map((one, i) => {
      let step = 0
      for (let j = 0; j < size; j++) step += (inverse[i * size + j] as number) * (gradient[j] as number)
      return one - step
    })
    const slope = new Float64Array(size)
    const away = next.some((one, i) => Math.abs(one) > BOUND || Math.abs(one - (x[i] as number)) > 0.5)
    const lower = away ? Number.NaN : target(next, slope)
    if (!(lower < value)) return { x, information }
    const small = next.every((one, i) => Math.abs(one - (x[i] as number)) < 1e-4)
    x = next
    value = lower
    gradient = slope
    // After a step this small the curvature is the same to four digits.
    if (small) return { x, information }
  }
}

/** Whether the likelihood leaves parameter i open: at a bound, or part of a direction in which nothing changes. */
function isOpen(x: Float64Array, information: Float64Array, i: number): boolean {
  if (Math.abs(x[i] as number) >= BOUND - 1e-6) return true
  const n = x.length
  const { values, vectors } = eigenSymmetric(information, n)
  const most = values[n - 1] as number
  return values.some(
    (value, e) =>
      !(value > FLAT_PART * most && value * FLAT_SD * FLAT_SD > 1) &&
      Math.abs(vectors[e * n + i] as number) >= BELONGS,
  )
}
