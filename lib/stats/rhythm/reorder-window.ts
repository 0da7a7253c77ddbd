// "When do buyers reorder?" Mode and shortest windows of the gaps, shown only where buyers keep a rhythm.
import { calendarHeaps, type Heaping, latticeStep } from './calendar-heaps'
import { densityModes } from './density-modes'
import { gapBandwidth } from './gap-bandwidth'
import { gapDensity } from './gap-density'
import { gapPairs } from './gap-pairs'
import { type CheckedGaps, checkedGaps, type GapSample } from './gap-sample'
import { toDays } from './gap-scale'
import { gapWeights } from './gap-weights'
import { modeBandwidth } from './mode-count'
import { modeInterval } from './mode-interval'
import { peakDay } from './peak-day'
import { type DayWindow, weightedWindows } from './weighted-windows'
import { type Rhythm, wheatMorrison } from './wheat-morrison'

/** A bump of the gaps: its most frequent day, and its share of the gaps. */
export interface ReorderMode {
  readonly day: number
  readonly share: number
}

/** The answer, or the reason why there is none. n counts buyers with a gap. */
export type ReorderWindow =
  | {
      readonly state: 'shown'
      readonly n: number
      /** The most frequent day, with its 95 % interval, whole days. */
      readonly mode: number
      readonly modeLow: number
      readonly modeHigh: number
      /** Every mode in order of days; two where double packs last twice as long. */
      readonly modes: readonly ReorderMode[]
      readonly hdi50: DayWindow
      readonly hdi80: DayWindow
      readonly rhythm: Rhythm
    }
  | { readonly state: 'too-few'; readonly n: number; readonly needed: number }
  /** Buyers come back at random: the windows describe the histogram, and foretell nothing. */
  | {
      readonly state: 'no-rhythm'
      readonly n: number
      readonly rhythm: Rhythm
      readonly hdi50: DayWindow
      readonly hdi80: DayWindow
    }
  /** Too few buyers with two gaps to tell. */
  | { readonly state: 'rhythm-unknown'; readonly n: number; readonly pairs: number; readonly needed: number }

export interface ReorderWindowOptions {
  /** Uniform on [0, 1). */
  readonly random: () => number
  /** Buyers with a gap below which nothing is said. */
  readonly minimumGaps?: number
}

const MINIMUM_GAPS = 20

/**
 * The reorder window of a sample of gaps.
 *
 * Each buyer has one vote, weighted for the gaps that could not yet be seen (gap-weights.ts). The window is shown if
 * the rhythm test passes (wheat-morrison.ts). The windows are the shortest runs of whole days with at least 50 and
 * 80 % of the weight (weighted-windows.ts). Modes stand above heaps of the calendar and above
 * chance (calendar-heaps.ts, mode-count.ts); `mode` is the heaviest of them.
 *
 * @throws RangeError on gaps or follow-ups that are no whole days, see checkedGaps().
 */
export function reorderWindow(
  sample: GapSample,
  { random, minimumGaps = MINIMUM_GAPS }: ReorderWindowOptions,
): ReorderWindow {
  const checked = checkedGaps(sample)
  const { n } = checked
  if (n < minimumGaps || n === 0) return { state: 'too-few', n, needed: minimumGaps }
  const pairs = sample.pairs ?? gapPairs(checked)
  const heaps = calendarHeaps(countsByDay(checked), pairs)
  const rhythm = wheatMorrison(pairs, latticeStep(heaps))
  if (rhythm.state === 'too-few') return { ...rhythm, state: 'rhythm-unknown', n }
  const weights = gapWeights(checked, sample.followUps)
  const dayWeights = weightsByDay(checked, weights)
  const windows = weightedWindows(dayWeights)
  if (!rhythm.passed) return { state: 'no-rhythm', n, rhythm, ...windows }
  const modes = findModes(checked, weights, dayWeights, heaps, random)
  return { state: 'shown', n, ...modes, ...windows, rhythm }
}

function findModes(
  checked: CheckedGaps,
  weights: Float64Array,
  dayWeights: Float64Array,
  heaps: Heaping,
  random: () => number,
): { mode: number; modeLow: number; modeHigh: number; modes: ReorderMode[] } {
  const effective = effectiveBuyers(checked, weights)
  const options = { effective, random }
  const bandwidth = modeBandwidth(dayWeights, gapBandwidth(dayWeights, effective, heaps), options)
  const density = gapDensity(dayWeights, bandwidth)
  const found = densityModes(density).map(mode => ({
    mode,
    // Where the density per day only falls, the peak on the scale stands in.
    day: peakDay(density, mode) ?? toDays(density.from + mode.top * density.step),
  }))
  const main = found.reduce((best, one) => (one.mode.mass > best.mode.mass ? one : best))
  const { low, high } = modeInterval(checked, weights, density, main, random)
  return {
    mode: wholeDay(main.day),
    modeLow: wholeDay(low),
    modeHigh: wholeDay(high),
    modes: found.map(({ mode, day }) => ({ day: wholeDay(day), share: mode.mass })),
  }
}

function wholeDay(days: number): number {
  return Math.max(1, Math.round(days))
}

function countsByDay({ gaps, longest }: CheckedGaps): Float64Array {
  const counts = new Float64Array(longest + 1)
  for (let i = 0; i < gaps.length; i++) counts[gaps[i] as number] = (counts[gaps[i] as number] as number) + 1
  return counts
}

function weightsByDay({ gaps, longest }: CheckedGaps, weights: Float64Array): Float64Array {
  const byDay = new Float64Array(longest + 1)
  for (let i = 0; i < weights.length; i++)
    byDay[gaps[i] as number] = (byDay[gaps[i] as number] as number) + (weights[i] as number)
  return byDay
}

/** Kish (1965), "Survey Sampling", section 11.7: (sum w)^2 / sum w^2, over buyers. */
function effectiveBuyers({ n, buyerOf }: CheckedGaps, weights: Float64Array): number {
  const byBuyer = new Float64Array(n)
  for (let i = 0; i < weights.length; i++)
    byBuyer[buyerOf[i] as number] = (byBuyer[buyerOf[i] as number] as number) + (weights[i] as number)
  let sum = 0
  let squares = 0
  for (const weight of byBuyer) {
    sum += weight
    squares += weight * weight
  }
  return squares > 0 ? (sum * sum) / squares : 0
}
