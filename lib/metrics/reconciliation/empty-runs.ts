// Runs of days on which nothing happened where something should have: how a file that was never imported shows.

/** Indexes of days, both included. */
export interface DayRun {
  from: number
  to: number
}

/** Below this chance a run of empty days is not believed to be one. */
export const IMPLAUSIBLE = 0.001

/** Runs of days without any event, the first and the last one too. @throws never. */
export function zeroRuns(counts: ArrayLike<number>): DayRun[] {
  const runs: DayRun[] = []
  for (let day = 0; day < counts.length; day++) {
    if (counts[day] !== 0) continue
    const last = runs.at(-1)
    if (last?.to === day - 1) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}

/**
 * Runs of days without an event that are implausibly long at the pace of the days beside them: under a Poisson process of
 * rate r a day, P(no event in k days) = exp(-r k) (Kingman 1993, Poisson Processes, section 2.1).
 *
 * The pace is that of up to `sideDays` days on either side, so that a shop that grows is held against itself at the time.
 *
 * @param counts events by day.
 * @throws never.
 */
export function emptyRuns(counts: ArrayLike<number>, sideDays: number): DayRun[] {
  const sums = new Float64Array(counts.length + 1)
  for (let day = 0; day < counts.length; day++)
    sums[day + 1] = (sums[day] as number) + (counts[day] as number)
  return zeroRuns(counts).filter(({ from, to }) => {
    const first = Math.max(0, from - sideDays)
    const next = Math.min(counts.length, to + 1 + sideDays)
    const beside = next - first - (to - from + 1)
    if (beside === 0) return false
    const pace = ((sums[next] as number) - (sums[first] as number)) / beside
    return Math.exp(-pace * (to - from + 1)) < IMPLAUSIBLE
  })
}

/**
 * Runs of days none of whose `counts` orders has a mark that a share p of the others has: P = (1 - p)^n. The share is that
 * outside the runs found, so it is taken anew until the runs stay the same. A run begins and ends with an order.
 *
 * @param marked orders with the mark by day, at most `counts`.
 * @throws never.
 */
export function unmarkedRuns(counts: ArrayLike<number>, marked: ArrayLike<number>): DayRun[] {
  const runs = zeroRuns(marked).flatMap(({ from, to }) => {
    while (from <= to && counts[from] === 0) from++
    while (to > from && counts[to] === 0) to--
    let orders = 0
    for (let day = from; day <= to; day++) orders += counts[day] as number
    return orders === 0 ? [] : [{ from, to, orders }]
  })
  let all = 0
  let hits = 0
  for (let day = 0; day < counts.length; day++) {
    all += counts[day] as number
    hits += marked[day] as number
  }
  if (hits === 0) return runs.map(({ from, to }) => ({ from, to }))
  let found: typeof runs = []
  for (;;) {
    const outside = all - found.reduce((sum, run) => sum + run.orders, 0)
    const now = runs.filter(run => (1 - hits / outside) ** run.orders < IMPLAUSIBLE)
    // The share only rises as runs are left out, so runs are only ever added.
    if (now.length === found.length) return found.map(({ from, to }) => ({ from, to }))
    found = now
  }
}
