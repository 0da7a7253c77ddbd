// What is behind the cancelled orders: lines that were never counted, by day. The books keep no buyer and no order of them for rows.
import { isoDate } from '@/lib/schema/dates'
import type { TracedRows, TraceGround } from './trace-ground'

/** The value is that of the figures: orders; the rows are of lines, of which an order may have several. @throws never. */
export function traceCancelled({ task }: TraceGround, limit: number): TracedRows {
  const days = task.sales.leftOut.filter(one => one.reason === 'cancelled').sort((a, b) => a.day - b.day)
  const sum = (of: 'lines' | 'units' | 'revenueMinor'): number => days.reduce((all, one) => all + one[of], 0)
  return {
    ofBuyers: false,
    value: task.figures.totals.cancelledOrders,
    unit: 'count',
    inputs: [
      { name: 'lines', value: sum('lines'), unit: 'count' },
      { name: 'units', value: sum('units'), unit: 'count' },
      { name: 'revenue', value: sum('revenueMinor'), unit: 'money' },
    ],
    columns: [
      { name: 'day', unit: 'day' },
      { name: 'lines', unit: 'count' },
      { name: 'units', unit: 'count' },
      { name: 'revenue', unit: 'money' },
    ],
    count: days.length,
    fromDay: days[0]?.day ?? null,
    toDay: days.at(-1)?.day ?? null,
    rows: days
      .slice(0, limit)
      .map(({ day, lines, units, revenueMinor }) => [isoDate(day), lines, units, revenueMinor]),
  }
}
