// The orders behind the fees: referral, fulfilment and other fees, and where they are known from.
import { FEES_FROM } from '@/lib/metrics/economics/line-money'
import { groupLines } from './group-lines'
import { lineColumns, moneyColumns, sumOver } from './line-columns'
import { orderRows } from './order-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** Fees = referral + fulfilment + other fees of all lines, below 0. @throws never; null without lines. */
export function traceFees(ground: TraceGround, limit: number): TracedRows {
  const lines = groupLines(ground)
  const { units, revenue } = lineColumns(ground)
  const { referral, fulfilment, otherFees, fees } = moneyColumns(ground)
  const all = sumOver(lines, revenue)
  const { feesFrom } = ground.money()
  const booked = lines.filter(line => feesFrom[line] === FEES_FROM.booked)
  return {
    ofBuyers: ground.request.asin !== null,
    value: lines.length === 0 ? null : sumOver(lines, fees),
    unit: 'money',
    inputs: [
      ...[referral, fulfilment, otherFees, revenue].map(part => ({
        name: part.name,
        value: sumOver(lines, part),
        unit: part.unit,
      })),
      { name: 'booked-share', value: all > 0 ? sumOver(booked, revenue) / all : null, unit: 'share' },
    ],
    ...orderRows(ground, lines, [units, revenue, referral, fulfilment, otherFees, fees], {
      limit,
      withAge: false,
    }),
  }
}
