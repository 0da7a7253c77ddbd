// "How long does one unit last?" Where buyers consume, the interval belongs to the unit, and a double pack is not churn.
import { checkedGaps } from './gap-sample'
import { censoringWeights } from './gap-weights'
import { type UnitSlope, unitSlope } from './unit-slope'
import { type DayWindow, weightedWindows } from './weighted-windows'

/** One gap per buyer, with the units of the purchase that opened it. */
export interface UnitGapSample {
  /** Whole days, 1 or more. */
  readonly gaps: ArrayLike<number>
  /** Whole units, 1 or more. */
  readonly units: ArrayLike<number>
  /** Follow-up of every buyer, as in GapSample. */
  readonly followUps: ArrayLike<number>
}

/** What quantity does to the interval. */
export type PerUnit =
  | ({
      readonly state: 'known'
      readonly n: number
      /** consumption: units lengthen the gap, about in proportion. habit: they do not. unclear: the limits allow both. */
      readonly verdict: 'consumption' | 'habit' | 'unclear'
      /** Shortest windows of days per unit with 50 and 80 % of the gaps; null unless consumption. */
      readonly daysPerUnit: { readonly hdi50: DayWindow; readonly hdi80: DayWindow } | null
    } & UnitSlope)
  /** Too few gaps, or too few of them after another than the usual quantity. */
  | { readonly state: 'too-few'; readonly n: number; readonly unusual: number; readonly needed: number }

const MINIMUM_GAPS = 20
/** Gaps after another than the most common quantity without which no slope is told. */
const MINIMUM_UNUSUAL = 5
/** Slopes nearer to 1 than to 0, and not far beyond 1. */
const CONSUMPTION = { from: 0.5, to: 1.5 }

/**
 * Slope of log gap on log units (unit-slope.ts), what it means, and the interval per unit: gaps / units^slope.
 *
 * Consumption: the 95 % limits exclude 0 and the slope lies in 0.5..1.5. Habit: the limits lie wholly below 0.5 and
 * contain 0, or all but. Gaps are weighted for censoring as in reorderWindow(): large packs come back later, are
 * more often still unseen, and unweighted would flatten the slope.
 *
 * @throws RangeError on gaps or units that are no whole numbers from 1, or lists of different length.
 */
export function perUnitWindow(
  { gaps, units, followUps }: UnitGapSample,
  minimumGaps = MINIMUM_GAPS,
): PerUnit {
  const { n, longest } = checkedGaps({ gaps })
  const unusual = n - mostCommon(units, n)
  const tooFew = { state: 'too-few', n, unusual, needed: minimumGaps } as const
  if (n < minimumGaps || unusual < MINIMUM_UNUSUAL) return tooFew
  const byDay = censoringWeights(followUps, longest)
  const weights = Float64Array.from({ length: n }, (_, i) => byDay[gaps[i] as number] as number)
  const line = unitSlope(gaps, units, weights)
  if (line === null) return tooFew
  const verdict = verdictOf(line)
  const daysPerUnit = verdict === 'consumption' ? windows(gaps, units, weights, line.slope) : null
  return { state: 'known', n, verdict, ...line, daysPerUnit }
}

function verdictOf({ slope, low, high }: UnitSlope): 'consumption' | 'habit' | 'unclear' {
  if (low > 0 && slope >= CONSUMPTION.from && slope <= CONSUMPTION.to) return 'consumption'
  const flat = Math.abs(slope) < CONSUMPTION.from / 2
  return flat && high < CONSUMPTION.from && low > -CONSUMPTION.from ? 'habit' : 'unclear'
}

function windows(
  gaps: ArrayLike<number>,
  units: ArrayLike<number>,
  weights: Float64Array,
  slope: number,
): { hdi50: DayWindow; hdi80: DayWindow } {
  const days = Int32Array.from(weights, (_, i) =>
    Math.max(1, Math.round((gaps[i] as number) / (units[i] as number) ** slope)),
  )
  const dayWeights = new Float64Array(days.reduce((most, day) => Math.max(most, day), 0) + 1)
  for (let i = 0; i < days.length; i++)
    dayWeights[days[i] as number] = (dayWeights[days[i] as number] as number) + (weights[i] as number)
  return weightedWindows(dayWeights)
}

/** How many of the purchases have the most common quantity. */
function mostCommon(units: ArrayLike<number>, n: number): number {
  if (units.length !== n) throw new RangeError(`${n} gaps but ${units.length} quantities.`)
  const counts = new Map<number, number>()
  let most = 0
  for (let i = 0; i < n; i++) {
    const quantity = units[i] as number
    if (!(Number.isInteger(quantity) && quantity >= 1)) throw new RangeError(`${quantity} is no quantity.`)
    const count = (counts.get(quantity) ?? 0) + 1
    counts.set(quantity, count)
    if (count > most) most = count
  }
  return most
}
