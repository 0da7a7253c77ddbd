// Money as the orders answers write it: {"Amount": 12.99, "CurrencyCode": "USD"}, major units as a float.
import { type Money, minorDigits } from '@/lib/schema/money'
import { fields, numberField, textField } from './json-fields'

/** Minor units of an amount object; null when either part is missing. */
export function jsonMoney(value: unknown): Money | null {
  const amount = numberField(fields(value), 'Amount')
  const currency = textField(fields(value), 'CurrencyCode')
  if (amount === null || currency === null || !/^[A-Z]{3}$/.test(currency)) return null
  return { minor: Math.round(amount * 10 ** minorDigits(currency)), currency }
}
