// The orders behind one step of the waterfall, from revenue to what is left after ads: each step is the sum over its orders.
import { adDays } from '@/lib/metrics/economics/ad-days'
import { groupLines } from './group-lines'
import { isCostKnown } from './is-cost-known'
import { lineColumns, moneyColumns, sumOver } from './line-columns'
import { type LineColumn, orderRows } from './order-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** `part` is the step; ads are laid on no order, so what they cost is an input. @throws never; null without lines. */
export function traceWaterfall(ground: TraceGround, limit: number): TracedRows {
  const lines = groupLines(ground)
  const { units, revenue } = lineColumns(ground)
  const money = moneyColumns(ground)
  const steps: Record<string, LineColumn> = {
    revenue,
    referral: money.referral,
    fulfilment: money.fulfilment,
    otherFees: money.otherFees,
    costOfGoods: money.goods,
    refunds: money.refunds,
    reimbursements: money.reimbursements,
    contribution: money.contribution,
  }
  const { part = 'contribution' } = ground.request
  const isLast = part === 'ads' || part === 'afterAds'
  const step = isLast ? money.contribution : (steps[part] ?? money.contribution)
  const isKnown = !step.unknown || isGroupCostKnown(ground, lines)
  const sum = lines.length === 0 || !isKnown ? null : sumOver(lines, step)
  const ads = adsOf(ground)
  const all = part === 'ads' ? ads : part === 'afterAds' ? added(sum, ads) : sum
  const shown = [revenue, ...Object.values(money).filter(one => one !== money.fees)]
  return {
    ofBuyers: ground.request.asin !== null,
    value: all,
    unit: 'money',
    inputs: [
      ...(isLast ? [{ name: 'spend', value: ads, unit: 'money' } as const] : []),
      { name: step.name, value: sum, unit: 'money' },
      { name: 'lines', value: lines.length, unit: 'count' },
    ],
    ...orderRows(ground, lines, [units, ...shown], { limit, withAge: false }),
  }
}

const added = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

/** Of an ASIN the lines of its buyers, of the shop all of them. */
function isGroupCostKnown(ground: TraceGround, lines: readonly number[]): boolean {
  if (ground.request.asin !== null) return isCostKnown(ground)
  const { contribution } = moneyColumns(ground)
  return lines.every(line => !contribution.unknown(line))
}

/** Ad spend of the group, below 0; null where nothing is known of ads. */
function adsOf({ task, asinId }: TraceGround): number | null {
  const known = adDays(task)
  if (known === null) return null
  return 0 - ((asinId === null ? known.all : known.byAsin.get(asinId))?.spendMinor ?? 0)
}
