// The orders behind contribution per buyer: what each left after fees, cost of goods and refunds.
import { isCostKnown } from './is-cost-known'
import { lineColumns, moneyColumns, sumOver } from './line-columns'
import { type LineColumn, orderRows } from './order-rows'
import { linesOf, ripeMembers, type TracedRows, type TraceGround } from './trace-ground'

/**
 * Contribution per buyer at h = (revenue - fees - cost of goods - refunds + reimbursements of ripe buyers up to age h) / ripe
 * buyers. One buyer of the group with a line whose cost is not known makes it null, as in the figure itself.
 * @throws never.
 */
export const traceContribution = (ground: TraceGround, limit: number): TracedRows =>
  contributionOf(ground, ripeMembers(ground), limit)

/** The same over buyers who are old enough by another measure. @throws never. */
export function contributionOf(ground: TraceGround, ripe: readonly number[], limit: number): TracedRows {
  const lines = linesOf(ground, ripe, ground.request.horizonDays)
  const { units, revenue } = lineColumns(ground)
  const { fees, goods, refunds, reimbursements, contribution } = moneyColumns(ground)
  const isKnown = isCostKnown(ground)
  const parts = [revenue, fees, goods, refunds, reimbursements, contribution]
  return {
    ofBuyers: true,
    value: ripe.length === 0 || !isKnown ? null : sumOver(lines, contribution) / ripe.length,
    unit: 'money',
    inputs: [
      ...parts.map((part: LineColumn) => ({
        name: part.name,
        value: part.unknown && !isKnown ? null : sumOver(lines, part),
        unit: part.unit,
      })),
      { name: 'buyers', value: ripe.length, unit: 'count' },
    ],
    ...orderRows(ground, lines, [units, ...parts], { limit, withAge: true }),
  }
}
