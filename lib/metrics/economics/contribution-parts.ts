// "What is the contribution of a buyer made of?" Revenue, fees, goods, refunds by age, over the buyers the CLV is over.
import { REACHED, RIPE_HORIZONS } from '@/lib/metrics/age-tables'
import { byHorizon } from '@/lib/metrics/by-horizon'
import type { ContributionParts } from '@/lib/schema/economics'
import type { ByHorizon } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { StudyTask } from '@/lib/schema/study'
import type { BuyerMoney } from './buyer-money'
import type { LineMoney } from './line-money'

/** Buyers, and the five parts that contribution is the sum of. */
const WIDTH = 6

/**
 * Means per buyer from day 0 to each horizon, over buyers whose entry is at least that many days ago: the five add up to the
 * contribution CLV of that horizon.
 *
 * A line is added at the first horizon it falls into and taken off behind the last its buyer has reached, so that it costs
 * the same whatever its age.
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
  const sums = new Float64Array((HORIZONS.length + 1) * WIDTH)
  const span = (from: number, end: number, part: number, amount: number): void => {
    sums[from * WIDTH + part] = (sums[from * WIDTH + part] as number) + amount
    sums[end * WIDTH + part] = (sums[end * WIDTH + part] as number) - amount
  }
  for (const buyer of members) {
    const entry = money.entryDay[buyer] as number
    const ripe = RIPE_HORIZONS[asOfDay - entry] as number
    if (ripe === 0) continue
    span(0, ripe, 0, 1)
    for (let at = money.start[buyer] as number; at < (money.start[buyer + 1] as number); at++) {
      const line = money.lines[at] as number
      const from = REACHED[(sales.day[line] as number) - entry] as number
      if (from >= ripe) continue
      span(from, ripe, 1, sales.revenue[line] as number)
      span(from, ripe, 2, feesOf(lines, line))
      span(from, ripe, 3, lines.goods[line] as number)
      span(from, ripe, 4, lines.refunds[line] as number)
      span(from, ripe, 5, lines.reimbursements[line] as number)
    }
  }
  for (let at = WIDTH; at < sums.length; at++) sums[at] = (sums[at] as number) + (sums[at - WIDTH] as number)
  return byHorizon((_, j) => meansOf(sums.subarray(j * WIDTH, (j + 1) * WIDTH)))
}

const feesOf = ({ referral, fulfilment, other }: LineMoney, line: number): number =>
  (referral[line] as number) + (fulfilment[line] as number) + (other[line] as number)

function meansOf(sums: Float64Array): ContributionParts | null {
  const buyers = sums[0] as number
  const mean = (part: number): number => (sums[part] as number) / buyers
  return buyers === 0
    ? null
    : {
        revenueMinor: mean(1),
        feesMinor: mean(2),
        costOfGoodsMinor: mean(3),
        refundsMinor: mean(4),
        reimbursementsMinor: mean(5),
      }
}
