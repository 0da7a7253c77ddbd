// What the payback day is made of: the cost of a first order, and contribution per buyer up to the day that covers it.
import { LAST_AGE } from '@/lib/metrics/economics/contribution-by-age'
import { traceCac } from './trace-cac'
import { traceContribution } from './trace-contribution'
import { entryDayOf, linesOf, type TracedRows, type TraceGround } from './trace-ground'

/** Ages that fewer buyers have reached tell nothing. */
const ENOUGH = 5

/** The rows are those of contribution to that day. @throws never; null where it does not pay back, or something is not known. */
export function tracePayback(ground: TraceGround, limit: number): TracedRows {
  const cost = traceCac(ground, 0).value
  const known = traceContribution(at(ground, 0), 0).value !== null
  const day = cost === null || !known ? null : firstCovered(ground, cost)
  const contribution = traceContribution(at(ground, day ?? LAST_AGE), limit)
  return {
    ...contribution,
    value: day,
    unit: 'days',
    inputs: [
      { name: 'cac', value: cost, unit: 'money' },
      { name: 'contribution-per-buyer', value: contribution.value, unit: 'money' },
      ...contribution.inputs.slice(-1),
    ],
  }
}

const at = (ground: TraceGround, horizonDays: number): TraceGround => ({
  ...ground,
  request: { ...ground.request, horizonDays },
})

/** First age at which mean contribution per buyer, over buyers that old, covers the cost; null within no age that five have reached. */
function firstCovered(ground: TraceGround, cost: number): number | null {
  const { task, members } = ground
  const buyers = new Float64Array(LAST_AGE + 2)
  const sums = new Float64Array(LAST_AGE + 2)
  const { contribution } = ground.money()
  for (const buyer of members) {
    const entry = entryDayOf(task, buyer)
    const oldest = Math.min(task.asOfDay - entry, LAST_AGE)
    add(buyers, 0, 1)
    add(buyers, oldest + 1, -1)
    for (const line of linesOf(ground, [buyer], oldest)) {
      const amount = contribution[line] as number
      add(sums, (task.sales.day[line] as number) - entry, amount)
      add(sums, oldest + 1, -amount)
    }
  }
  let [n, sum] = [0, 0]
  for (let age = 0; age <= LAST_AGE; age++) {
    n += buyers[age] as number
    sum += sums[age] as number
    if (n < ENOUGH) return null
    if (sum / n >= cost) return age
  }
  return null
}

function add(into: Float64Array, at: number, amount: number): void {
  into[at] = (into[at] as number) + amount
}
