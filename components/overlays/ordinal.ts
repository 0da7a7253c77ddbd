// "2nd" and "2e": an order's place in words, as each language writes it (orders are feminine in French: "1re").
import type { Language } from '@/assets/words/say'

const ENGLISH: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

/** The ordinal of a whole number from 1. */
export function ordinal(place: number, language: Language): string {
  if (language === 'fr') return place === 1 ? '1re' : `${place}e`
  return `${place}${ENGLISH[new Intl.PluralRules('en', { type: 'ordinal' }).select(place)]}`
}
