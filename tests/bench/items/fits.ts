// The statistics' heaviest work: a purchase model fitted to whole shops, and the survival curve of a million durations.
import type { Figure } from '@/tests/bench/figure'
import { count, type Item } from '@/tests/bench/item'
import { besides, inTurns, median } from '@/tests/bench/sampling'
import type { FitAnswer, FitInput } from '@/tests/bench/workers/fit-customers'
import { openWorkshop, type Workshop } from '@/tests/bench/workshop'

/** Customers, and the aim in ms, everything included: grouping, starts, standard errors. */
const FITS = [
  [2357, 20],
  [100_000, 350],
  [1_000_000, 2000],
] as const
const DURATIONS = 1_000_000
const DURATIONS_MS = 120

export const fits: Item = {
  id: 'fits',
  title: 'purchase models and survival curves',
  async measure({ quick, rounds }) {
    const workshop = await openWorkshop({})
    const scale = quick ? 0.02 : 1
    try {
      const figures: Figure[] = []
      for (const [customers, ms] of FITS) {
        const n = customers < 10_000 ? customers : Math.ceil(customers * scale)
        figures.push(await figure(workshop, rounds, { what: 'bgnbd', n }, ms, 'grouped by text, Nelder-Mead'))
      }
      const n = Math.ceil(DURATIONS * scale)
      figures.push(
        await figure(workshop, rounds, { what: 'kaplan-meier', n }, DURATIONS_MS, 'sorted objects'),
      )
      return {
        how: `${count(rounds, 'round')}, each in a worker of a new browser, so that the code is cold`,
        figures,
        notes: [
          'BG/NBD: three starts, grouping and standard errors included; customers simulated on whole days of 78 weeks. The yardstick has one start and no standard errors.',
        ],
      }
    } finally {
      await workshop.close()
    }
  },
}

async function figure(
  workshop: Workshop,
  rounds: number,
  { what, n }: Omit<FitInput, 'by'>,
  aimMs: number,
  yardstick: string,
): Promise<Figure> {
  const run = (by: FitInput['by']) => () =>
    workshop.run<FitAnswer>('fit-customers', { input: { by, what, n } satisfies FitInput })
  const { ours, plain } = await inTurns(rounds, { ours: run('ours'), plain: run('plain') })
  const [mine = Number.NaN, theirs = Number.NaN] = [ours[0]?.result, plain[0]?.result]
  // The simplex may end a little below the top, never above it.
  const agree = mine >= theirs - 1e-6 * Math.abs(theirs) && mine - theirs < 1e-5 * Math.abs(theirs)
  if (!agree) throw new Error(`${what} of ${n}: ours gave ${mine}, the yardstick ${theirs}`)
  return {
    name:
      what === 'bgnbd'
        ? `BG/NBD of ${count(n, 'customer')}`
        : `Kaplan-Meier of ${count(n, 'whole-day duration')}`,
    unit: 'ms',
    ours: median(ours.map(one => one.ms)),
    yardstick: { name: yardstick, value: median(plain.map(one => one.ms)) },
    aim: { kind: 'at-most', value: aimMs },
    note: besides(ours, plain),
  }
}
