// The columns of numbers that traced orders show: what was sold, and where the money went.
import { COST } from '@/lib/metrics/economics/line-money'
import type { LineColumn } from './order-rows'
import type { TraceGround } from './trace-ground'

const money = (name: string, column: ArrayLike<number>): LineColumn => ({
  name,
  unit: 'money',
  of: line => column[line] as number,
})

/** @throws never. */
export function lineColumns({ task: { sales } }: TraceGround) {
  return {
    units: { name: 'units', unit: 'count', of: line => sales.units[line] as number },
    revenue: money('revenue', sales.revenue),
    discount: money('discount', sales.discount),
    returned: { name: 'returned', unit: 'count', of: line => sales.returnedUnits[line] as number },
  } satisfies Record<string, LineColumn>
}

/** Where the money of a line went: dearer to work out than what was sold. @throws never. */
export function moneyColumns(ground: TraceGround) {
  const lines = ground.money()
  const { referral, fulfilment, other } = lines
  const unknown = (line: number): boolean => lines.cost[line] === COST.unknown
  return {
    referral: money('referral', referral),
    fulfilment: money('fulfilment', fulfilment),
    otherFees: money('other-fees', other),
    fees: {
      name: 'fees',
      unit: 'money',
      of: line => (referral[line] as number) + (fulfilment[line] as number) + (other[line] as number),
    },
    goods: { ...money('goods', lines.goods), unknown },
    refunds: money('refunds', lines.refunds),
    reimbursements: money('reimbursements', lines.reimbursements),
    contribution: { ...money('contribution', lines.contribution), unknown },
  } satisfies Record<string, LineColumn>
}

/** @throws never. */
export const sumOver = (lines: readonly number[], { of }: LineColumn): number =>
  lines.reduce((sum, line) => sum + of(line), 0)
