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

const known = new Map<string, LineStatus | null>()
let lastText = ''
let lastStatus: LineStatus | null = null

/** "Shipped - Delivered to Buyer" is shipped, "Canceled" cancelled, "Shipping" open; null for a word nobody has seen. */
export function lineStatusOf(text: string): LineStatus | null {
  // Rows repeat the status of the row above more often than not.
  if (text === lastText) return lastStatus
  let status = known.get(text)
  if (status === undefined) {
    const word = text.toLowerCase()
    status = STATUS_OF_PREFIX.find(([prefix]) => word.startsWith(prefix))?.[1] ?? null
    if (known.size < 256) known.set(text, status)
  }
  lastText = text
  lastStatus = status
  return status
}
