// Money as the orders answers write it: major units as a float, with the currency's code.
import { minorDigits } from '@/lib/schema/money'
import type { Amount } from '@/tests/replica/client/answer-shapes'

export const amount = (minor: number, currency: string): Amount => ({
  Amount: minor / 10 ** minorDigits(currency),
  CurrencyCode: currency,
})
