// The buyers of one segment: how lately, how often and for how much they bought.
import { loyaltyColumns } from '@/lib/metrics/outlook/loyalty'
import { SEGMENTS } from '@/lib/schema/outlook'
import { rfmSegments } from '@/lib/stats/segments/rfm-segments'
import { type BuyerColumn, buyerRows } from './buyer-rows'
import { sumOfBuyers } from './history-columns'
import { tracedPortfolio } from './portfolio-of'
import type { TracedRows, TraceGround } from './trace-ground'

/** Buyers of the segment that `part` names. @throws never; null below the 25 buyers that segments need. */
export function traceSegment(ground: TraceGround, limit: number): TracedRows {
  const { task, request } = ground
  const days = ground.orderDays()
  const columns = days && loyaltyColumns(days, task.asOfDay)
  const found = columns && rfmSegments(columns)
  const nothing = { ofBuyers: true, value: null, unit: 'count' as const, inputs: [] }
  if (found?.kind !== 'segments' || columns === undefined)
    return { ...nothing, ...buyerRows(ground, [], [], 0) }
  const place = SEGMENTS.indexOf(request.part as (typeof SEGMENTS)[number])
  const buyers = ground.members.filter(buyer => found.of[buyer] === place)
  const column = (name: string, unit: BuyerColumn['unit'], of: Float64Array): BuyerColumn => ({
    name,
    unit,
    of: buyer => of[buyer] as number,
  })
  const purchases = column('purchases', 'count', columns.purchases)
  const revenue = column('revenue', 'money', columns.revenueMinor)
  const expected = expectedColumn(ground)
  return {
    ofBuyers: true,
    value: buyers.length,
    unit: 'count',
    inputs: [
      { name: 'purchases', value: sumOfBuyers(buyers, purchases), unit: 'count' },
      { name: 'revenue', value: sumOfBuyers(buyers, revenue), unit: 'money' },
      {
        name: 'expected-orders',
        value: expected === null ? null : sumOfBuyers(buyers, expected),
        unit: 'number',
      },
    ],
    ...buyerRows(
      ground,
      buyers,
      [
        column('since-last', 'days', columns.recencyDays),
        purchases,
        revenue,
        ...(expected === null ? [] : [expected]),
      ],
      limit,
    ),
  }
}

/** Orders expected of each buyer; 0 of those the model has not seen. */
function expectedColumn(ground: TraceGround): BuyerColumn | null {
  const portfolio = tracedPortfolio(ground, 'buyers')
  if (portfolio === null) return null
  const rowOf = new Map<number, number>()
  for (let row = 0; row < portfolio.columns.rows; row++) rowOf.set(portfolio.buyerOf(row), row)
  return {
    name: 'expected-orders',
    unit: 'number',
    of(buyer) {
      const row = rowOf.get(buyer)
      return row === undefined ? 0 : portfolio.expected(row)
    },
  }
}
