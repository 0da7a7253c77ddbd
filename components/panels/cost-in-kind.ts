// What a lever costs where no sum is said: money that could not be worked out, or something else than a monthly fee.
import type { LeverId } from '@/lib/schema/proposal'

export const COST_IN_KIND: Record<LeverId, 'money' | 'work' | 'stock' | 'clicks'> = {
  'mend-baseline': 'work',
  'stock-buffer': 'stock',
  reviews: 'work',
  'refill-multipack': 'work',
  accessory: 'work',
  'subscribe-save': 'money',
  'standing-coupon': 'money',
  'coupon-timing': 'money',
  'price-band': 'work',
  'product-page': 'work',
  'bid-headroom': 'clicks',
}
