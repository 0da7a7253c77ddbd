// "2nd" and "2e": an order's place in words, as each language writes it (orders are feminine in French: "1re").
import type { Language } from '@/assets/words/say'

const ENGLISH = ['th', 'st', 'nd', 'rd'] as const

/** The ordinal of a whole number from 1. */
export function ordinal(place: number, language: Language): string {
  if (language === 'fr') return place === 1 ? '1re' : `${place}e`
  const isTeen = Math.floor(place / 10) % 10 === 1
  return `${place}${(isTeen ? undefined : ENGLISH[place % 10]) ?? 'th'}`
}
