// Levers pulled at several starts: one start is what it was, several are weighed as the formula says, and chance stays chance.
import { describe, expect, it } from 'vitest'
import { chooseControls } from '@/lib/stats/experiment/choose-controls'
import {
  type Contrast,
  differenceInDifferences,
  LEVEL,
} from '@/lib/stats/experiment/difference-in-differences'
import { parallelTrends, stackedTrends } from '@/lib/stats/experiment/parallel-trends'
import { stackedDifferences, weighTogether } from '@/lib/stats/experiment/stacked-differences'
import { stackedShare } from '@/lib/stats/experiment/stacked-placebos'
import { type Stage, stageOf } from '@/lib/stats/experiment/stage'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { type InventedPanel, inventPanel } from './support/invent-panel'

const WAIT = 10
const STARTS = [40, 45, 50, 55]
const SHOP: InventedPanel = {
  products: 16,
  treated: 4,
  before: 40,
  after: 25,
  volume: 40,
  effect: 0,
  starts: STARTS,
}

/** Every treated product by itself at its start, against those never treated. */
function stagesOf(shop: ReturnType<typeof inventPanel>, starts: readonly number[] = STARTS): Stage[] {
  return starts.map((start, row) => {
    const panel = { ...shop, weeks: start + WAIT }
    const controls = chooseControls(panel, [row], shop.others, start)
    return stageOf(panel, { treated: [row], controls, start, end: start + WAIT })
  })
}

const compared = (stages: readonly Stage[]) => {
  const found = stackedDifferences(stages, seededRandom(1))
  if (found === null) throw new Error('nothing was compared')
  return found
}

const contrastsOf = (stages: readonly Stage[]): Contrast[] =>
  stages.map(({ own }) => {
    if (own === null) throw new Error('nothing was compared')
    return own
  })

describe('stackedDifferences', () => {
  it('of one start is the comparison of that start, trends too', () => {
    const [stage] = stagesOf(inventPanel(SHOP, seededRandom(1)))
    if (stage === undefined) throw new Error('no stage')
    const { panel, trial } = stage
    expect(compared([stage])).toEqual(differenceInDifferences(panel, trial, seededRandom(1)))
    expect(stackedTrends([stage])).toEqual(parallelTrends(panel, trial))
  })

  it('finds a planted effect where nothing scatters, though products begin one after another', () => {
    const orders = Array.from({ length: 10 }, (_, row) =>
      Float64Array.from({ length: 65 }, (_, week) =>
        Math.round(
          1e6 * (row + 1) * (1 + 0.3 * Math.sin(week / 8)) * (week >= (STARTS[row] ?? 99) ? 1.5 : 1),
        ),
      ),
    )
    const usable = orders.map(() => new Uint8Array(65).fill(1))
    const shop = { weeks: 65, orders, usable, treated: [0, 1, 2, 3], others: [4, 5, 6, 7, 8, 9], start: 40 }
    const found = compared(stagesOf(shop))
    expect(found.effect).toBeCloseTo(Math.log(1.5), 4)
    expect(found.alike).toBeGreaterThan(0.9)
    expect(found.pValue).toBeLessThan(0.01)
  })

  it('sees that starts differ', () => {
    const shop = inventPanel({ ...SHOP, volume: 100 }, seededRandom(3))
    const orders = shop.orders.map((row, at) =>
      Float64Array.from(row, (count, week) => (at === 1 && week >= 45 ? Math.round(2.2 * count) : count)),
    )
    expect(compared(stagesOf({ ...shop, orders })).alike).toBeLessThan(0.01)
    expect(compared(stagesOf(shop)).alike).toBeGreaterThan(0.05)
  })

  it('is null without a start, or where one of them tells nothing', () => {
    const stages = stagesOf(inventPanel(SHOP, seededRandom(4)))
    expect(stackedDifferences([], seededRandom(1))).toBeNull()
    const bare = stages.map((one, at) =>
      at === 2 ? stageOf(one.panel, { ...one.trial, controls: [] }) : one,
    )
    expect(stackedDifferences(bare, seededRandom(1))).toBeNull()
  })

  it.each([{ volume: 0.5 }, { volume: 5, products: 6 }, { volume: 2000 }])(
    'never gives a figure that is no number: %o',
    shape => {
      for (let seed = 0; seed < 5; seed++) {
        const stages = stagesOf(inventPanel({ ...SHOP, ...shape }, seededRandom(seed)))
        for (const [name, value] of Object.entries(stackedDifferences(stages, seededRandom(1)) ?? {}))
          expect(Number.isFinite(value), `${name} ${value}`).toBe(true)
      }
    },
  )
})

describe('weighTogether', () => {
  it('halves what the treated add for two like starts, and nothing of what the controls do', () => {
    const [one] = contrastsOf(stagesOf(inventPanel(SHOP, seededRandom(5))))
    if (one === undefined) throw new Error('no contrast')
    const two = weighTogether([one, one])
    expect(two?.effect).toBeCloseTo(one.effect, 12)
    expect(two?.standardError).toBeCloseTo(Math.sqrt(one.inside / 2 + one.outside), 12)
    expect(two?.freedom).toBeCloseTo(one.freedom, 10)
    expect(weighTogether([])).toBeNull()
  })

  it('leans to the surer start', () => {
    const [one] = contrastsOf(stagesOf(inventPanel(SHOP, seededRandom(5))))
    if (one === undefined) throw new Error('no contrast')
    const sure = { ...one, effect: 0, standardError: 0.1 }
    expect(weighTogether([sure, { ...one, effect: 0.5, standardError: 0.2 }])?.effect).toBeCloseTo(0.1, 12)
  })
})

describe('stackedShare', () => {
  it('is small for what no pattern shows, large for nothing, and silent with few patterns', () => {
    const still = contrastsOf(stagesOf(inventPanel(SHOP, seededRandom(8))))
    expect(stackedShare(still, seededRandom(1))).toBeGreaterThan(0.05)
    const strong = contrastsOf(stagesOf(inventPanel({ ...SHOP, effect: 0.6 }, seededRandom(6))))
    expect(stackedShare(strong, seededRandom(1))).toBeLessThan(0.01)
    const few = still.slice(0, 1).map(one => ({ ...one, earlier: [] }))
    expect(stackedShare(few, seededRandom(1))).toBeNull()
  })
})

describe('in simulated shops with staggered starts', () => {
  const SHOPS = 30
  const judged = (effect: number, seed: number) => {
    const random = seededRandom(seed)
    return Array.from({ length: SHOPS }, () => {
      const stages = stagesOf(inventPanel({ ...SHOP, effect }, random))
      return { ...compared(stages), parallel: stackedTrends(stages)?.parallel ?? false }
    })
  }
  const worked = (all: ReturnType<typeof judged>): number =>
    all.filter(({ parallel, pValue, effect }) => parallel && pValue <= LEVEL && effect > 0).length
  const covered = (all: ReturnType<typeof judged>, effect: number): number =>
    all.filter(({ low, high }) => low <= effect && effect <= high).length / SHOPS

  it('a lever without effect has worked in at most one of twenty', () => {
    const all = judged(0, 41)
    expect(worked(all)).toBeLessThanOrEqual(0.05 * SHOPS)
    expect(covered(all, 0)).toBeGreaterThan(0.83)
  })

  it('an effect of 0.35 on a quarter of the products is found nine times in ten, and covered', () => {
    const all = judged(0.35, 42)
    expect(worked(all)).toBeGreaterThanOrEqual(0.9 * SHOPS)
    expect(covered(all, 0.35)).toBeGreaterThan(0.83)
  })
})
