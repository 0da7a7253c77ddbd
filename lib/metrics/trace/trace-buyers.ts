// The buyers behind a count of buyers, or of what they bought: of the shop, or those who entered by an ASIN.
import { buyerRows } from './buyer-rows'
import { historyColumns, sumOfBuyers } from './history-columns'
import type { TracedRows, TraceGround } from './trace-ground'

/** A purchase is a day with an order. @throws never. */
export const traceBuyers =
  (total: 'buyers' | 'purchases') =>
  (ground: TraceGround, limit: number): TracedRows => {
    const { members } = ground
    const { purchases, lastDay, revenue } = historyColumns(ground)
    const sums = { buyers: members.length, purchases: sumOfBuyers(members, purchases) }
    return {
      ofBuyers: true,
      value: sums[total],
      unit: 'count',
      inputs: [
        { name: 'buyers', value: sums.buyers, unit: 'count' },
        { name: 'purchases', value: sums.purchases, unit: 'count' },
        { name: 'revenue', value: sumOfBuyers(members, revenue), unit: 'money' },
      ],
      ...buyerRows(ground, members, [purchases, lastDay, revenue], limit),
    }
  }
