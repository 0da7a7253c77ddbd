// Fits BG/NBD to simulated customers, or a survival curve to simulated durations, by the product's own code or by a plain
// one; only the fitting is timed. Each worker runs once, so its code is cold, as after the start of the browser.
import type { CustomerRows } from '@/lib/stats/btyd/btyd-model'
import { fitBtyd } from '@/lib/stats/btyd/fit-btyd'
import { durationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { answerOnce } from './answer-once'
import { plainBgnbd } from './plain-bgnbd'
import { plainKaplanMeier } from './plain-kaplan-meier'

export interface FitInput {
  by: 'ours' | 'plain'
  what: 'bgnbd' | 'kaplan-meier'
  n: number
}
export interface FitAnswer {
  ms: number
  /** What both must agree on: the log-likelihood reached, or the sum of the curve's steps. */
  result: number
}

const WEEKS = 78
const ENTRY_WEEKS = 12

/** BG/NBD customers with the parameters of the CDNOW sample, on whole days, entering over the first twelve weeks. */
function inventCustomers(n: number): CustomerRows {
  const random = seededRandom(42)
  const column = (): Float64Array => new Float64Array(n)
  const rows = { rows: n, x: column(), tx: column(), T: column(), litt: column(), weight: column().fill(1) }
  for (let i = 0; i < n; i++) {
    const rate = gammaSample(0.243, 4.414 * 7, random)
    const [stay, leave] = [gammaSample(2.426, 1, random), gammaSample(0.793, 1, random)]
    const entry = random() * ENTRY_WEEKS * 7
    const first = Math.round(entry)
    let last = first
    let time = entry
    for (let alive = true; alive; alive = random() >= leave / (leave + stay)) {
      time -= Math.log(1 - random()) / rate
      if (!(time < WEEKS * 7)) break
      if (Math.round(time) <= last) continue
      last = Math.round(time)
      rows.x[i] = (rows.x[i] as number) + 1
    }
    rows.tx[i] = last - first
    rows.T[i] = WEEKS * 7 - first
  }
  return rows
}

/** Exponential lifetimes of 300 days on average, cut off between day 1 and 700. */
function inventDurations(n: number): { days: Int32Array; happened: Uint8Array } {
  const random = seededRandom(1)
  const days = new Int32Array(n)
  const happened = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const life = -300 * Math.log(1 - random())
    const cut = 1 + 699 * random()
    days[i] = Math.round(Math.min(life, cut))
    happened[i] = life <= cut ? 1 : 0
  }
  return { days, happened }
}

function timed(work: () => number): FitAnswer {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

answerOnce<FitInput>(async ({ input: { by, what, n } }): Promise<FitAnswer> => {
  if (what === 'bgnbd') {
    const rows = inventCustomers(n)
    return timed(() => (by === 'ours' ? fitBtyd('bgnbd', rows).logLikelihood : plainBgnbd(rows)))
  }
  const { days, happened } = inventDurations(n)
  return timed(() => {
    const curve =
      by === 'ours' ? kaplanMeier(durationCounts(days, happened)).survival : plainKaplanMeier(days, happened)
    return curve.reduce((sum, step) => sum + step, 0)
  })
})
