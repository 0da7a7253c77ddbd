// What a new buyer is expected to leave: expected revenue as contribution, and less the ads that bring the first order.
import { ahead } from '@/lib/metrics/economics/ahead'
import { buyerMoney } from '@/lib/metrics/economics/buyer-money'
import { waterfall } from '@/lib/metrics/economics/waterfall'
import { VALUE_HORIZONS } from '@/lib/schema/outlook'
import { groupLines } from './group-lines'
import { isCostKnown } from './is-cost-known'
import { traceCac } from './trace-cac'
import type { TracedRows, TraceGround } from './trace-ground'
import { traceValueAhead } from './trace-value-ahead'

/** A group of fewer buyers takes the shop's share. */
const ENOUGH = 5

/** `part` 'contribution' or 'afterAds'; left out: revenue. The rows are the same. @throws never; null where a cost is not known. */
export function traceValueLeft(ground: TraceGround, limit: number): TracedRows {
  const revenue = traceValueAhead(ground, limit)
  const { part, horizonDays } = ground.request
  if (part !== 'contribution' && part !== 'afterAds') return revenue
  const horizon = VALUE_HORIZONS.find(one => one === horizonDays) ?? 365
  const { task, members } = ground
  const money = buyerMoney(task, ground.money())
  const mean = (of: Float64Array): number =>
    members.reduce((sum, buyer) => sum + (of[buyer] as number), 0) / Math.max(1, members.length)
  const figures = {
    firstRevenueMinor: mean(money.firstRevenue),
    firstContributionMinor: isCostKnown(ground) ? mean(money.firstContribution) : null,
    contributionShare: shareLeft(ground),
    cacMinor: traceCac(ground, 0).value,
  }
  const { value } = revenue
  const expected = value === null ? null : { value, low: value, high: value }
  const named = ahead({ 90: null, 180: null, 365: null, [horizon]: expected }, figures)
  return {
    ...revenue,
    value: named[horizon][part]?.value ?? null,
    inputs: [
      { name: 'expected-revenue', value, unit: 'money' },
      { name: 'first-day-revenue', value: figures.firstRevenueMinor, unit: 'money' },
      { name: 'first-day-contribution', value: figures.firstContributionMinor, unit: 'money' },
      { name: 'contribution-share', value: figures.contributionShare, unit: 'share' },
      ...(part === 'afterAds' ? [{ name: 'cac', value: figures.cacMinor, unit: 'money' } as const] : []),
      ...revenue.inputs,
    ],
  }
}

/** Contribution / revenue of what the group's buyers bought, of the shop where they are few or theirs is not known. */
function shareLeft(ground: TraceGround): number | null {
  const { task, members } = ground
  const of = (lines: number[] | null): number | null => {
    const { contributionMinor, revenueMinor } = waterfall(task, ground.money(), lines).shown
    return contributionMinor === null || !(revenueMinor > 0) ? null : contributionMinor / revenueMinor
  }
  const own = of(groupLines(ground))
  return members.length < ENOUGH ? (of(null) ?? own) : (own ?? of(null))
}
