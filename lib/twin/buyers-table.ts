// One line a buyer, named by the id of the first order: for holding a forecast against what came. No alias, no hash.
import type { BuyerAhead } from '@/lib/pipeline/compute-study'

const HEAD =
  'firstOrderId,purchases,recencyDays,ageDays,probabilityAlive,expectedPurchases,low,high,expectedRevenueMinor'

/** Comma-separated text with a head line; an amount that is not known is left blank. @throws never. */
export function buyersTable(buyers: readonly BuyerAhead[]): string {
  const lines = buyers.map(one =>
    [
      orderIdOf(one),
      one.purchases,
      one.recencyDays,
      one.ageDays,
      one.probabilityAlive,
      one.expectedPurchases,
      one.low,
      one.high,
      one.expectedRevenueMinor ?? '',
    ].join(','),
  )
  return `${[HEAD, ...lines].join('\n')}\n`
}

/** An order id (3-7-7 digits) from its two halves of 8 and 9 digits. */
function orderIdOf({ firstOrderHigh, firstOrderLow }: BuyerAhead): string {
  const digits = `${firstOrderHigh}`.padStart(8, '0') + `${firstOrderLow}`.padStart(9, '0')
  return `${digits.slice(0, 3)}-${digits.slice(3, 10)}-${digits.slice(10)}`
}
