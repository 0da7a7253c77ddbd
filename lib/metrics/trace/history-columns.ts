// What a buyer has bought in all, as columns of rows about buyers.
import { isoDate } from '@/lib/schema/dates'
import type { BuyerColumn } from './buyer-rows'
import type { TraceGround } from './trace-ground'

/** Purchases are days with an order. @throws never. */
export function historyColumns({ task: { log } }: TraceGround) {
  const over = (buyer: number, add: (sum: number, line: number) => number): number => {
    let sum = 0
    for (let line = log.start[buyer] as number; line < (log.start[buyer + 1] as number); line++)
      sum = add(sum, line)
    return sum
  }
  const isNewDay = (buyer: number, line: number): boolean =>
    line === log.start[buyer] || log.day[line] !== log.day[line - 1]
  return {
    purchases: {
      name: 'purchases',
      unit: 'count',
      of: buyer => over(buyer, (sum, line) => sum + (isNewDay(buyer, line) ? 1 : 0)),
    },
    lastDay: {
      name: 'last-day',
      unit: 'day',
      of: buyer => isoDate(log.day[(log.start[buyer + 1] as number) - 1] as number),
    },
    revenue: {
      name: 'revenue',
      unit: 'money',
      of: buyer => over(buyer, (sum, line) => sum + (log.revenue[line] as number)),
    },
  } satisfies Record<string, BuyerColumn>
}

/** The sum of a column of numbers over buyers. @throws never. */
export const sumOfBuyers = (buyers: readonly number[], { of }: BuyerColumn): number =>
  buyers.reduce((sum, buyer) => sum + Number(of(buyer) ?? 0), 0)
