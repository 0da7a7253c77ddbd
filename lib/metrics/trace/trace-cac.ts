// The first orders behind the cost of one: those of days ads are known of, with the spend that is laid on each.
import { firstOrderAds, spendByLine } from './first-order-ads'
import { lineColumns } from './line-columns'
import { orderRows } from './order-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** Cost of a first order = ad spend / first orders on the days ads are known of. @throws never; null without either. */
export function traceCac(ground: TraceGround, limit: number): TracedRows {
  const ads = firstOrderAds(ground)
  const spend = ads === null ? new Map<number, number>() : spendByLine(ground, ads)
  const { units, revenue } = lineColumns(ground)
  const first = ads?.members.length ?? 0
  return {
    ofBuyers: true,
    value: ads === null || first === 0 ? null : ads.spendMinor / first,
    unit: 'money',
    inputs: [
      { name: 'spend', value: ads?.spendMinor ?? null, unit: 'money' },
      { name: 'first-orders', value: ads === null ? null : first, unit: 'count' },
      { name: 'unallocated-spend', value: ads?.unallocatedMinor ?? null, unit: 'money' },
    ],
    ...orderRows(
      ground,
      [...spend.keys()],
      [units, revenue, { name: 'spend', unit: 'money', of: line => spend.get(line) ?? 0 }],
      { limit, withAge: false },
    ),
  }
}
