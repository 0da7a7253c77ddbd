// "What is the contribution of a buyer made of?" Revenue, fees, goods, refunds by age, over the buyers the CLV is over.
import { byHorizon } from '@/lib/metrics/by-horizon'
import type { ContributionParts } from '@/lib/schema/economics'
import type { ByHorizon } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { StudyTask } from '@/lib/schema/study'
import type { BuyerMoney } from './buyer-money'
import type { LineMoney } from './line-money'

const empty = () => ({ buyers: 0, revenue: 0, fees: 0, goods: 0, refunds: 0, reimbursements: 0 })

/**
 * Means per buyer from day 0 to each horizon, over buyers whose entry is at least that many days ago: the five add up to the
 * contribution CLV of that horizon.
 *
 * @param members buyers all of whose lines have a cost.
 * @throws never; null without a ripe buyer.
 */
export function contributionParts(
  { sales, asOfDay }: StudyTask,
  lines: LineMoney,
  money: BuyerMoney,
  members: readonly number[],
): ByHorizon<ContributionParts | null> {
  const sums = HORIZONS.map(empty)
  for (const buyer of members) {
    const entry = money.entryDay[buyer] as number
    for (const [j, days] of HORIZONS.entries()) if (asOfDay - entry >= days) (sums[j] as Sums).buyers++
    for (let at = money.start[buyer] as number; at < (money.start[buyer + 1] as number); at++) {
      const line = money.lines[at] as number
      const age = (sales.day[line] as number) - entry
      for (let j = 0; j < HORIZONS.length; j++) {
        const days = HORIZONS[j] as number
        if (age > days || asOfDay - entry < days) continue
        const sum = sums[j] as Sums
        sum.revenue += sales.revenue[line] as number
        sum.fees +=
          (lines.referral[line] as number) +
          (lines.fulfilment[line] as number) +
          (lines.other[line] as number)
        sum.goods += lines.goods[line] as number
        sum.refunds += lines.refunds[line] as number
        sum.reimbursements += lines.reimbursements[line] as number
      }
    }
  }
  return byHorizon((_, j) => meansOf(sums[j] as Sums))
}

type Sums = ReturnType<typeof empty>

const meansOf = ({ buyers, ...of }: Sums): ContributionParts | null =>
  buyers === 0
    ? null
    : {
        revenueMinor: of.revenue / buyers,
        feesMinor: of.fees / buyers,
        costOfGoodsMinor: of.goods / buyers,
        refundsMinor: of.refunds / buyers,
        reimbursementsMinor: of.reimbursements / buyers,
      }
