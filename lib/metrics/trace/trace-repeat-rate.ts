// The buyers behind the repeat rate: everybody watched for the whole horizon, with the second purchase or without.
import { buyerRows, gapOf, secondColumns } from './buyer-rows'
import { ripeMembers, type TracedRows, type TraceGround } from './trace-ground'

/** Repeat rate at h = ripe buyers with a second purchase up to age h / ripe buyers. @throws never. */
export function traceRepeatRate(ground: TraceGround, limit: number): TracedRows {
  const ripe = ripeMembers(ground)
  const { horizonDays } = ground.request
  const gap = (buyer: number): number | null => gapOf(ground, buyer)
  const back = ripe.filter(buyer => (gap(buyer) ?? Number.POSITIVE_INFINITY) <= horizonDays).length
  return {
    ofBuyers: true,
    value: ripe.length === 0 ? null : back / ripe.length,
    unit: 'share',
    inputs: [
      { name: 'repeat-buyers', value: back, unit: 'count' },
      { name: 'buyers', value: ripe.length, unit: 'count' },
    ],
    ...buyerRows(ground, ripe, secondColumns(gap, ground), limit),
  }
}
