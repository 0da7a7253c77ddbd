// How sure the average value of a buyer is: an interval that allows for the few buyers who bring most of the money.
import { normalBelow, normalQuantile } from '@/lib/stats/forecast/normal-quantile'
import { quantile } from '@/lib/stats/quantile'
import { poissonOfOne } from './poisson-of-one'
import { poissonSample } from './poisson-sample'

/** Beyond this many buyers the corrected normal interval is as good as the bootstrap, and immediate. */
export const BOOTSTRAP_UP_TO = 50_000

/** More distinct values than this are drawn in groups of neighbours, the largest thousand alone. */
const DISTINCT_UP_TO = 4000
const LARGEST_ALONE = 1000

export interface MeanInterval {
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Buyers. */
  readonly n: number
  readonly method: 'bootstrap' | 'normal'
}

/** Distinct values, ascending, and how many buyers have each. */
interface Values {
  readonly values: Float64Array
  readonly counts: Float64Array
}

interface Sample extends Values {
  readonly n: number
  readonly mean: number
  readonly deviation: number
  readonly skewness: number
}

/**
 * Interval of the mean of `sumPerBuyer` over `members`, buyers being the unit that is drawn again.
 *
 * Up to 50,000 buyers: Poisson bootstrap (Hanley and MacGibbon 2006) over groups of equal values, limits by the bias-corrected
 * and accelerated percentile method (Efron 1987, JASA 82, equations 2.3 and 6.6). Beyond: the studentised mean with its
 * Edgeworth correction for skewness (Hall 1992, "The bootstrap and Edgeworth expansion", section 3.3).
 *
 * @param sumPerBuyer one amount a buyer.
 * @param members which of them (positions); null for all.
 * @param random uniform on [0, 1).
 * @param draws how many resamples; 400 to 2,000.
 * @returns null below two members: one buyer says nothing about spread.
 * @throws RangeError on a level outside 0..1, fewer than 50 draws, or an amount that is no finite number.
 */
export function bootstrapInterval(
  sumPerBuyer: Float64Array,
  members: ArrayLike<number> | null,
  random: () => number,
  draws = 1000,
  level = 0.9,
): MeanInterval | null {
  if (!(level > 0 && level < 1 && draws >= 50))
    throw new RangeError(`No ${level} interval of ${draws} draws.`)
  const sample = describe(sumPerBuyer, members)
  if (sample.n < 2) return null
  const { mean, n, deviation } = sample
  if (deviation === 0) return { mean, low: mean, high: mean, n, method: 'normal' }
  if (n > BOOTSTRAP_UP_TO) return { mean, ...edgeworthLimits(sample, level), n, method: 'normal' }
  return { mean, ...acceleratedLimits(sample, random, draws, level), n, method: 'bootstrap' }
}

function describe(sumPerBuyer: Float64Array, members: ArrayLike<number> | null): Sample {
  const n = members?.length ?? sumPerBuyer.length
  const sorted = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const value = sumPerBuyer[members === null ? i : (members[i] as number)]
    if (value === undefined || !Number.isFinite(value)) throw new RangeError(`No amount of buyer ${i}.`)
    sorted[i] = value
  }
  sorted.sort()
  let distinct = 0
  const counts = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    if (i === 0 || sorted[i] !== sorted[distinct - 1]) sorted[distinct++] = sorted[i] as number
    ;(counts[distinct - 1] as number) += 1
  }
  const values = sorted.subarray(0, distinct)
  let sum = 0
  for (let i = 0; i < distinct; i++) sum += (values[i] as number) * (counts[i] as number)
  const mean = n > 0 ? sum / n : 0
  let second = 0
  let third = 0
  for (let i = 0; i < distinct; i++) {
    const offset = (values[i] as number) - mean
    second += (counts[i] as number) * offset * offset
    third += (counts[i] as number) * offset * offset * offset
  }
  const spread = Math.sqrt(second / Math.max(1, n))
  const flat = distinct < 2 || !(spread > 0)
  return {
    values,
    counts: counts.subarray(0, distinct),
    n,
    mean: distinct === 1 ? (values[0] as number) : mean,
    deviation: flat ? 0 : Math.sqrt(second / (n - 1)),
    skewness: flat ? 0 : third / n / (spread * spread * spread),
  }
}

function edgeworthLimits(
  { mean, n, deviation, skewness }: Sample,
  level: number,
): { low: number; high: number } {
  const z = normalQuantile((1 + level) / 2)
  const shift = (skewness * (2 * z * z + 1)) / (6 * Math.sqrt(n))
  // Where the correction would exceed the interval itself, the expansion is of no use any more.
  const kept = Math.max(-z / 2, Math.min(z / 2, shift))
  const error = deviation / Math.sqrt(n)
  return { low: mean - error * (z - kept), high: mean + error * (z + kept) }
}

function acceleratedLimits(
  sample: Sample,
  random: () => number,
  draws: number,
  level: number,
): { low: number; high: number } {
  const means = new Float64Array(draws)
  const drawn = inGroups(sample)
  for (let draw = 0; draw < draws; draw++) means[draw] = resampledMean(drawn, random)
  means.sort()
  let below = 0
  for (const one of means) below += one < sample.mean ? 1 : one === sample.mean ? 0.5 : 0
  const bias = normalQuantile(Math.min(draws - 0.5, Math.max(0.5, below)) / draws)
  const acceleration = sample.skewness / (6 * Math.sqrt(sample.n))
  const limit = (z: number): number => {
    const shifted = bias + z
    const share = normalBelow(bias + shifted / Math.max(0.05, 1 - acceleration * shifted))
    return quantile(means, Math.min(1, Math.max(0, share)))
  }
  const z = normalQuantile((1 + level) / 2)
  return { low: Math.min(limit(-z), sample.mean), high: Math.max(limit(z), sample.mean) }
}

/** Neighbours in value as one, at their mean: what they differ among themselves is nothing beside the spread of all. */
function inGroups({ values, counts }: Values): Values {
  const alone = values.length - LARGEST_ALONE
  if (values.length <= DISTINCT_UP_TO) return { values, counts }
  const size = alone / (DISTINCT_UP_TO - LARGEST_ALONE)
  const grouped = { values: new Float64Array(DISTINCT_UP_TO), counts: new Float64Array(DISTINCT_UP_TO) }
  for (let i = 0; i < values.length; i++) {
    const group = i < alone ? Math.floor(i / size) : DISTINCT_UP_TO - LARGEST_ALONE + i - alone
    const [value, count] = [values[i] as number, counts[i] as number]
    ;(grouped.values[group] as number) += value * count
    ;(grouped.counts[group] as number) += count
  }
  for (let group = 0; group < DISTINCT_UP_TO; group++)
    (grouped.values[group] as number) /= grouped.counts[group] as number
  return grouped
}

/** Every buyer counts a Poisson(1) number of times: equal values together a Poisson(count) number of times. */
function resampledMean({ values, counts }: Values, random: () => number): number {
  for (;;) {
    let weight = 0
    let sum = 0
    for (let i = 0; i < values.length; i++) {
      const together = counts[i] as number
      const times = together === 1 ? poissonOfOne(random()) : poissonSample(together, random)
      weight += times
      sum += times * (values[i] as number)
    }
    if (weight > 0) return sum / weight
  }
}
