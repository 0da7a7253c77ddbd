// The text of a value with its unit: what Figure prints, for places where only text can stand (chart axes, titles, options, strips).
import type { Speak } from './create-speak'

export type Quantity =
  | { kind: 'money'; currency: string }
  | { kind: 'share' | 'days' | 'count' | 'expected' | 'stars' }

/** In the speaker's language and the shop's manner. */
export function printQuantity(
  { print, say }: Speak,
  value: number,
  quantity: Quantity,
  length: 'full' | 'short' = 'full',
): string {
  switch (quantity.kind) {
    case 'money':
      return print.money(value, quantity.currency, length)
    case 'share':
      return print.share(value, length)
    case 'count':
      return print.count(value)
    case 'expected':
      // An expected count is no whole number: half an order a week is neither none nor one.
      return value < 10 ? print.decimal(value) : print.count(value)
    case 'stars':
      return print.decimal(value)
    case 'days':
      return say('unit.days', { n: value, days: print.decimal(value) })
  }
}
