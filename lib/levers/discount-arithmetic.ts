// What a discount costs a month and what must come back to pay for it, as shown with every lever that gives one.
import type { Arithmetic } from '@/lib/schema/proposal'
import { breakEvenGain } from './break-even-gain'
import { type LeverFacts, quantity } from './lever-rule'
import { marginShare, orderMinor } from './worth'

export interface DiscountArithmetic {
  /** Share by which repurchase must rise; null = margin not known, Infinity = never pays. */
  gain: number | null
  /** Minor units in 30 days if every such order takes it; null when that cannot be told. */
  costMinor: number | null
  arithmetic: Arithmetic[]
}

/**
 * @param costShare what the lever takes of the price, 0 to 1.
 * @param orders orders in 30 days that may take it; null = not known.
 * @throws never.
 */
export function discountArithmetic(
  facts: LeverFacts,
  costShare: number,
  orders: number | null,
): DiscountArithmetic {
  const margin = marginShare(facts)
  const order = orderMinor(facts)
  const gain = breakEvenGain(margin, costShare)
  const costMinor = orders === null || order === null ? null : costShare * order * orders
  const arithmetic: Arithmetic[] = []
  if (costMinor !== null && order !== null && orders !== null)
    arithmetic.push({
      formula: 'cost-of-discount',
      inputs: [
        quantity('figure.costShare', costShare, 'share'),
        quantity('figure.orderValue', order, 'money'),
        quantity('figure.ordersMonth', orders, 'count'),
      ],
      result: quantity('figure.costMonth', costMinor, 'money'),
    })
  if (margin !== null && gain !== null && Number.isFinite(gain))
    arithmetic.push({
      formula: 'break-even-gain',
      inputs: [
        quantity('figure.costShare', costShare, 'share'),
        quantity('figure.marginShare', margin, 'share'),
      ],
      result: quantity('figure.breakEvenGain', gain, 'share'),
    })
  return { gain, costMinor, arithmetic }
}
