// Several repetitions, taken in turns, and their medians: a shared machine slows both sides alike.

/** Middle value; the mean of the middle two when even. @throws RangeError on nothing. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Linear interpolation between order statistics. @throws RangeError on nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)]
  const high = sorted[Math.ceil(at)]
  if (low === undefined || high === undefined) throw new RangeError('No values to take a quantile of.')
  return low + (high - low) * (at - Math.floor(at))
}

/** "median [least-most]" of some values, for notes. */
export const spread = (values: readonly number[], digits = 0): string =>
  `${median(values).toFixed(digits)} [${Math.min(...values).toFixed(digits)}-${Math.max(...values).toFixed(digits)}]`

/**
 * Runs the contestants in turns, `rounds` times, every other round in reverse order, and keeps what each gave.
 * Whoever runs first in a round finds a cooler machine; turning the order round shares that out.
 */
export async function inTurns<Contestants extends Record<string, () => Promise<unknown>>>(
  rounds: number,
  contestants: Contestants,
): Promise<{ [Name in keyof Contestants]: Awaited<ReturnType<Contestants[Name]>>[] }> {
  const names = Object.keys(contestants)
  const kept: Record<string, unknown[]> = Object.fromEntries(names.map(name => [name, []]))
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? names : [...names].reverse()
    for (const name of order) kept[name]?.push(await contestants[name]?.())
  }
  return kept as { [Name in keyof Contestants]: Awaited<ReturnType<Contestants[Name]>>[] }
}

/** Milliseconds a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

interface Timed {
  ms: number
  cpuMs: number | null
}

/** A note on two sides of a comparison: how far their times spread, and the processor time they took. */
export function besides(ours: readonly Timed[], yardstick: readonly Timed[]): string {
  const clock = `ours ${spread(ours.map(run => run.ms))} ms, yardstick ${spread(yardstick.map(run => run.ms))} ms`
  const cpu = [ours, yardstick].map(runs => runs.flatMap(({ cpuMs }) => cpuMs ?? []))
  const [mine = [], theirs = []] = cpu
  if (mine.length === 0 || theirs.length === 0) return clock
  const ratio = (median(mine) / median(theirs)).toFixed(2)
  return `${clock}; processor time of the browser ${spread(mine)} and ${spread(theirs)} ms, ratio ${ratio}`
}
