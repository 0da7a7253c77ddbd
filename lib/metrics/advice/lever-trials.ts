// "What has this lever done on the seller's own products?" The verdicts of the journal, put together lever by lever.
import type { IsoDate } from '@/lib/schema/dates'
import type { Estimate } from '@/lib/schema/estimate'
import type { Asin } from '@/lib/schema/ids'
import type { Experiment } from '@/lib/schema/journal'
import type { LeverTrial } from '@/lib/schema/lever-facts'
import type { LeverId } from '@/lib/schema/proposal'

/** 90 % of a normal lie within so many standard deviations. */
const Z90 = 1.6449

type Measured = Experiment & { effect: Estimate }
export type TrialsOf = (asin: Asin) => ReadonlyMap<LeverId, LeverTrial>

/**
 * By ASIN and lever. A lever counts once at least one verdict on it was "worked", "did not" or "hurt"; then every start that was
 * measured counts, also those too small for a word, so that lucky ones are not picked. On an ASIN that was judged itself its
 * own verdict stands: where the lever worked it is in place and says nothing of more.
 *
 * @throws never.
 */
export function leverTrials(experiments: readonly Experiment[]): TrialsOf {
  const byLever = new Map<LeverId, Measured[]>()
  for (const one of experiments) {
    if (!isMeasured(one)) continue
    const list = byLever.get(one.lever) ?? []
    byLever.set(one.lever, list)
    list.push(one)
  }
  const pooled = new Map<LeverId, LeverTrial>()
  const own = new Map<Asin, Map<LeverId, LeverTrial | null>>()
  for (const [lever, list] of byLever) {
    list.sort(newestFirst)
    if (!list.some(isTold)) continue
    pooled.set(lever, pool(list))
    for (const one of list.filter(isTold)) {
      const levers = own.get(one.asin) ?? new Map<LeverId, LeverTrial | null>()
      own.set(one.asin, levers)
      if (!levers.has(lever)) levers.set(lever, one.verdict === 'worked' ? null : pool([one]))
    }
  }
  return asin => {
    const here = own.get(asin)
    if (here === undefined) return pooled
    const trials = new Map(pooled)
    for (const [lever, trial] of here) {
      if (trial === null) trials.delete(lever)
      else trials.set(lever, trial)
    }
    return trials
  }
}

/** Read out, with trends alike before it: an effect, whether or not it was enough for a word. */
function isMeasured(one: Experiment): one is Measured {
  return (
    one.effect !== null &&
    (isTold(one) ||
      (one.verdict === 'cannot-tell' && (one.why === 'too-few-orders' || one.why === 'many-trials')))
  )
}

const isTold = ({ verdict }: Experiment): boolean =>
  verdict === 'worked' || verdict === 'did-not' || verdict === 'hurt'

/** Those that were judged with more others first, where they were read out on one day. */
const newestFirst = (a: Experiment, b: Experiment): number =>
  a.readout === b.readout ? membersOf(b).length - membersOf(a).length : a.readout < b.readout ? 1 : -1

const membersOf = ({ asin, together = [] }: Experiment): readonly Asin[] =>
  together.length === 0 ? [asin] : together

/**
 * An ASIN counts in one judgement only, the newest that it is part of: that holds what the earlier ones showed. Judgements
 * without an ASIN in common are pooled with what they differ by beyond chance (DerSimonian and Laird 1986, equation 8), which
 * widens the limits too: on the next product the lever may do as much more or less.
 */
function pool(list: readonly Measured[]): LeverTrial {
  const taken = new Set<Asin>()
  const parts: Measured[] = []
  for (const one of list) {
    const members = membersOf(one)
    if (members.some(asin => taken.has(asin))) continue
    for (const asin of members) taken.add(asin)
    parts.push(one)
  }
  const effect = parts.length === 1 ? (parts[0] as Measured).effect : combine(parts.map(one => one.effect))
  const read = parts.map(({ readout }) => readout).sort()
  return {
    effect,
    products: taken.size,
    from: read[0] as IsoDate,
    to: read.at(-1) as IsoDate,
    found: effect.low > 0 ? 'worked' : effect.high < 0 ? 'hurt' : 'nothing',
  }
}

function combine(effects: readonly Estimate[]): Estimate {
  const variances = effects.map(({ low, high }) => Math.max(1e-6, (high - low) / (2 * Z90)) ** 2)
  const weights = variances.map(one => 1 / one)
  const total = sum(weights)
  const mean = sum(effects.map(({ value }, at) => value * (weights[at] as number))) / total
  const q = sum(effects.map(({ value }, at) => (value - mean) ** 2 * (weights[at] as number)))
  const scale = total - sum(weights.map(one => one * one)) / total
  const between = scale > 0 ? Math.max(0, (q - (effects.length - 1)) / scale) : 0
  const held = variances.map(one => 1 / (one + between))
  const all = sum(held)
  const value = sum(effects.map((one, at) => one.value * (held[at] as number))) / all
  const half = Z90 * Math.sqrt(1 / all + between)
  return { value, low: value - half, high: value + half }
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
