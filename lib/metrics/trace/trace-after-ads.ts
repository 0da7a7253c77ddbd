// The orders behind contribution after ads: as contribution, of buyers who entered on days ads are known of, less what was
// spent for their first orders.
import { firstOrderAds, spendByLine } from './first-order-ads'
import { isCostKnown } from './is-cost-known'
import { lineColumns, moneyColumns, sumOver } from './line-columns'
import { type LineColumn, orderRows } from './order-rows'
import { linesOf, ripeMembers, type TracedRows, type TraceGround } from './trace-ground'

/** @throws never; null without ads, costs or a ripe buyer. */
export function traceAfterAds(ground: TraceGround, limit: number): TracedRows {
  const ads = firstOrderAds(ground)
  const withAds = new Set(ads?.members)
  const ripe = ripeMembers(ground).filter(buyer => withAds.has(buyer))
  const lines = linesOf(ground, ripe, ground.request.horizonDays)
  const spend = ads === null ? new Map<number, number>() : spendByLine(ground, ads)
  const { units, revenue } = lineColumns(ground)
  const { contribution } = moneyColumns(ground)
  const adSpend: LineColumn = { name: 'spend', unit: 'money', of: line => -(spend.get(line) ?? 0) }
  const afterAds: LineColumn = {
    ...contribution,
    name: 'after-ads',
    of: line => contribution.of(line) + adSpend.of(line),
  }
  const isKnown = ads !== null && isCostKnown(ground)
  const spent = ads === null ? null : -ripe.reduce((sum, buyer) => sum + (ads.perBuyer[buyer] as number), 0)
  const brought = isKnown ? sumOver(lines, contribution) : null
  return {
    ofBuyers: true,
    value: brought === null || spent === null || ripe.length === 0 ? null : (brought + spent) / ripe.length,
    unit: 'money',
    inputs: [
      { name: 'contribution', value: brought, unit: 'money' },
      { name: 'spend', value: spent, unit: 'money' },
      { name: 'buyers', value: ripe.length, unit: 'count' },
    ],
    ...orderRows(ground, lines, [units, revenue, contribution, adSpend, afterAds], { limit, withAge: true }),
  }
}
