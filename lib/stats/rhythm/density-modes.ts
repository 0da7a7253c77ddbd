// The bumps of a density that are large enough to speak of.
import type { GapDensity } from './gap-density'

/** One bump: its top, the stretch of the grid that belongs to it, and its share of the whole. */
export interface DensityMode {
  readonly top: number
  readonly first: number
  readonly last: number
  /** 0 to 1. */
  readonly mass: number
}

/** A bump with less of the weight than this is no mode. */
const LEAST_MASS = 0.1

/**
 * The modes of a density in order of days: its local maxima, each with the stretch between the valleys beside it.
 * A bump of less than 10 % of the mass is counted with the neighbour across the shallower valley.
 *
 * @throws never; without any weight there is no mode.
 */
export function densityModes({ values }: GapDensity): DensityMode[] {
  const { tops, valleys } = bumps(values)
  const edges = [0, ...valleys, values.length - 1]
  let total = 0
  for (const value of values) total += value
  const masses = tops.map((_, i) => sumBetween(values, edges[i] as number, edges[i + 1] as number) / total)
  for (;;) {
    const smallest = masses.indexOf(Math.min(...masses))
    if (masses.length < 2 || (masses[smallest] as number) >= LEAST_MASS) break
    const left = smallest === 0 ? -1 : (values[edges[smallest] as number] as number)
    const right = smallest === masses.length - 1 ? -1 : (values[edges[smallest + 1] as number] as number)
    const into = left >= right ? smallest - 1 : smallest
    // Bumps `into` and `into + 1` become one; the higher top stays.
    masses.splice(into, 2, (masses[into] as number) + (masses[into + 1] as number))
    const [a, b] = [tops[into] as number, tops[into + 1] as number]
    tops.splice(into, 2, (values[a] as number) >= (values[b] as number) ? a : b)
    edges.splice(into + 1, 1)
  }
  return tops.map((top, i) => ({
    top,
    first: edges[i] as number,
    last: edges[i + 1] as number,
    mass: Math.min(1, masses[i] as number),
  }))
}

/** Tops and the valleys between them; a flat stretch counts once. */
function bumps(values: Float64Array): { tops: number[]; valleys: number[] } {
  const tops: number[] = []
  const valleys: number[] = []
  let highest = 0
  for (const value of values) if (value > highest) highest = value
  // Differences of rounding are no slopes.
  const flat = highest * 1e-13
  let rising = true
  let turn = 0
  for (let i = 1; i < values.length; i++) {
    const from = values[turn] as number
    const here = values[i] as number
    if (rising ? here >= from : here <= from) turn = i
    else if (Math.abs(here - from) > flat) {
      if (rising) tops.push(turn)
      else valleys.push(turn)
      rising = !rising
      turn = i
    }
  }
  return { tops, valleys: valleys.slice(0, Math.max(0, tops.length - 1)) }
}

function sumBetween(values: Float64Array, first: number, last: number): number {
  let sum = 0
  for (let i = first; i < last; i++) sum += values[i] as number
  return sum
}
