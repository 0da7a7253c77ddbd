// What break-even ACoS is made of: contribution per buyer, over revenue of the first order.
import { traceContribution } from './trace-contribution'
import { linesOf, type TracedRows, type TraceGround } from './trace-ground'

/** The rows are those of contribution at the horizon. @throws never; null where first orders are free or it is not known. */
export function traceBreakEvenAcos(ground: TraceGround, limit: number): TracedRows {
  const contribution = traceContribution(ground, limit)
  const first = meanFirstRevenue(ground)
  return {
    ...contribution,
    value: contribution.value === null || first === null || first <= 0 ? null : contribution.value / first,
    unit: 'share',
    inputs: [
      { name: 'contribution-per-buyer', value: contribution.value, unit: 'money' },
      { name: 'first-order', value: first, unit: 'money' },
      ...contribution.inputs.slice(-1),
    ],
  }
}

/** Revenue of the first purchase day per buyer of the group, ripe or not. */
function meanFirstRevenue(ground: TraceGround): number | null {
  const { task, members } = ground
  if (members.length === 0) return null
  const sum = linesOf(ground, members, 0).reduce((all, line) => all + (task.sales.revenue[line] as number), 0)
  return sum / members.length
}
