// What Encore speaks up about, when the seller wants it to.
import type { Asin } from './ids'

export const ALERT_KINDS = ['gate-broken', 'wave-over-stock', 'killer', 'verdict-due'] as const
export interface Alert {
  /** The same for as long as the same thing stands: it is told once. */
  id: string
  kind: (typeof ALERT_KINDS)[number]
  asin: Asin
}
