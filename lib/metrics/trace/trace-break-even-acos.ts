// What break-even ACoS is made of: contribution per buyer, over revenue of the first order.
import type { BidHorizon } from '@/lib/schema/economics'
import { traceContribution } from './trace-contribution'
import type { TracedRows, TraceGround } from './trace-ground'

/** The rows are those of contribution at the horizon. @throws never; null where the economics have none. */
export function traceBreakEvenAcos(ground: TraceGround, limit: number): TracedRows {
  const contribution = traceContribution(ground, limit)
  const { economics, request } = ground
  return {
    ...contribution,
    value: economics?.bids.breakEvenAcos[request.horizonDays as BidHorizon]?.value ?? null,
    unit: 'share',
    inputs: [
      { name: 'contribution-per-buyer', value: contribution.value, unit: 'money' },
      { name: 'first-order', value: economics?.firstOrderMinor ?? null, unit: 'money' },
      ...contribution.inputs.slice(-1),
    ],
  }
}
