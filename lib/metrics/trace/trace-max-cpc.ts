// What the highest affordable click is made of: contribution per buyer less the margin asked for, times orders a session brings.
import { conversion } from '@/lib/metrics/economics/conversion'
import { shopTraffic } from '@/lib/metrics/economics/shop-traffic'
import { sumOver } from './line-columns'
import { traceContribution } from './trace-contribution'
import { linesWhere, type TracedRows, type TraceGround } from './trace-ground'
import { traceRevenue } from './trace-revenue'

/** The rows are those of contribution at the horizon. @throws never; null without costs, a ripe buyer or sessions. */
export function traceMaxCpc(ground: TraceGround, limit: number): TracedRows {
  const { asinId, task } = ground
  const contribution = traceContribution(ground, limit)
  const revenue = traceRevenue(ground, 0)
  const traffic = asinId === null ? shopTraffic(task) : (task.histories[asinId]?.traffic ?? [])
  const found = conversion(traffic, unitsAnOrder(ground))
  const margin = task.settings.targetMarginShare
  const value =
    contribution.value === null || revenue.value === null || found === null
      ? null
      : Math.max(0, (contribution.value - margin * revenue.value) * found.value)
  return {
    ...contribution,
    value,
    unit: 'money',
    inputs: [
      { name: 'contribution-per-buyer', value: contribution.value, unit: 'money' },
      { name: 'revenue-per-buyer', value: revenue.value, unit: 'money' },
      { name: 'target-margin', value: margin, unit: 'share' },
      { name: 'conversion', value: found?.value ?? null, unit: 'share' },
      { name: 'sessions', value: found?.sessions ?? null, unit: 'count' },
      ...contribution.inputs.slice(-1),
    ],
  }
}

/** Of all sales of the shop, or of those of the ASIN as its figures have them. */
function unitsAnOrder(ground: TraceGround): number | null {
  const { asinId, task, figures } = ground
  if (asinId !== null)
    return figures && figures.sold.orders > 0 ? figures.sold.units / figures.sold.orders : null
  const lines = linesWhere(ground, () => true)
  const units = sumOver(lines, { name: 'units', unit: 'count', of: line => task.sales.units[line] as number })
  const { orders } = ground.orders()
  return orders === 0 ? null : units / orders
}
