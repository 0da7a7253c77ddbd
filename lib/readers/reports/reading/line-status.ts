// Order status words of the flat files, which are English in every country: only the part before " - " counts.
import type { LineStatus } from '@/lib/schema/facts'

const STATUS_OF_PREFIX: readonly (readonly [string, LineStatus])[] = [
  ['shipped', 'shipped'],
  ['cancel', 'cancelled'],
  ['pending', 'pending'],
  ['unshipped', 'open'],
  ['shipping', 'open'],
  ['partiallyshipped', 'open'],
  ['partially shipped', 'open'],
  ['unfulfillable', 'cancelled'],
]

/** "Shipped - Delivered to Buyer" is shipped, "Canceled" cancelled, "Shipping" open; null for a word nobody has seen. */
export function lineStatusOf(text: string): LineStatus | null {
  const word = text.toLowerCase()
  return STATUS_OF_PREFIX.find(([prefix]) => word.startsWith(prefix))?.[1] ?? null
}
