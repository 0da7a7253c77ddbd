// Values and names of traced rows as text: units as they are stated, names by key, and a name nobody wrote a word for as it is.
import { printQuantity } from '@/components/primitives/print-quantity'
import type { Speak } from '@/components/primitives/speak'
import type { TraceUnit } from '@/lib/schema/figure-rows'

export function traceText(
  speak: Speak,
  value: string | number | null,
  unit: TraceUnit,
  currency: string,
): string {
  if (value === null) return '–'
  if (unit === 'word') return knownWord(speak, 'trace.word', String(value))
  if (typeof value === 'string')
    return unit === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? speak.print.day(value) : value
  switch (unit) {
    case 'money':
      // To the last minor unit: what stands in rows is there to be added up.
      return speak.print.money(value, currency, 'exact')
    case 'share':
      return printQuantity(speak, value, { kind: 'share' })
    case 'days':
      return printQuantity(speak, value, { kind: 'days' })
    // A count that is a mean keeps its decimals.
    case 'count':
      return printQuantity(speak, value, { kind: Number.isInteger(value) ? 'count' : 'expected' })
    case 'number':
      return fourPlaces(speak, value)
    case 'day':
    case 'text':
      return String(value)
  }
}

/** Parameters of models and expected orders of one buyer are small: with one decimal nothing would be left of them. */
function fourPlaces({ print }: Speak, value: number): string {
  if (Number.isInteger(value)) return print.count(value)
  if (Math.abs(value) >= 1000) return print.decimal(value)
  const sign = print.decimal(1.5).charAt(1)
  return value.toFixed(4).replace(/0+$/, '').replace(/\.$/, '').replace('.', sign)
}

/** The word of a key, with or without the prefix; a key without a word is shown as it is. */
export function knownWord({ sayKnown }: Speak, prefix: string, key: string): string {
  const whole = key.startsWith(`${prefix}.`) ? key : `${prefix}.${key}`
  return sayKnown(whole, 'trace.other', { name: key.slice(key.lastIndexOf('.') + 1) })
}
