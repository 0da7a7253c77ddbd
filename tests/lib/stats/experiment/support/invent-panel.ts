// Invented shops by week, with what makes verdicts hard: a season, shared shocks, products that wander and scatter.
import type { Panel } from '@/lib/stats/experiment/panel'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { normalSample } from '@/lib/stats/random/normal-sample'
import { poissonSample } from '@/lib/stats/random/poisson-sample'

export interface InventedPanel {
  products: number
  treated: number
  before: number
  after: number
  /** Orders a week of a usual product. */
  volume: number
  /** On the logarithm, of the treated from week `before` on. */
  effect: number
  /** A week of the treated more than of the others, on the logarithm, all along. */
  drift?: number
  /** Week the lever begins on each treated product; `before` for those not told. */
  starts?: readonly number[]
}

/** The first `treated` rows have the lever. */
export function inventPanel(
  { products, treated, before, after, volume, effect, drift = 0, starts = [] }: InventedPanel,
  random: () => number,
): Panel & { treated: number[]; others: number[]; start: number } {
  const weeks = before + after
  const phase = 52 * random()
  let shock = 0
  const common = Array.from({ length: weeks }, (_, week) => {
    shock = 0.6 * shock + 0.1 * normalSample(random)
    return shock + 0.3 * Math.sin((2 * Math.PI * (week + phase)) / 52) + (week === before + 2 ? 0.7 : 0)
  })
  const orders = Array.from({ length: products }, (_, row) => {
    const level = Math.log(volume) + 0.5 * normalSample(random)
    let own = 0.12 * normalSample(random)
    return Float64Array.from(common, (shared, week) => {
      own = 0.5 * own + 0.104 * normalSample(random)
      const lever = row < treated ? drift * week + (week >= (starts[row] ?? before) ? effect : 0) : 0
      return poissonSample(Math.exp(level + shared + own + lever) * gammaSample(30, 30, random), random)
    })
  })
  const rows = orders.map((_, row) => row)
  return {
    weeks,
    orders,
    usable: orders.map(() => new Uint8Array(weeks).fill(1)),
    treated: rows.slice(0, treated),
    others: rows.slice(treated),
    start: before,
  }
}
