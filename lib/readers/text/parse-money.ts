// Printed amounts to minor units: "1.247,04 €", "￥5,600", "US$1,234.56", "(12.00)". One rule for all languages.
import { minorDigits } from '@/lib/schema/money'
import { currencyOfSymbol } from './currency-of-symbol'
import { foldNumeral } from './fold-numeral'
import { isGap } from './is-gap'
import { type Numeral, splitNumeral } from './split-numeral'

export interface MoneyConvention {
  /** Currency of the shop or column, used where the text names none. A sign in the text outranks it. */
  currency?: string | null
  /** Decimal sign of the language, asked only where one separator is followed by exactly three digits. */
  decimal?: '.' | ',' | 'auto'
}

/** First to last digit, with a leading separator (".50") unless it closes an abbreviation ("Rs.50"). */
const FIGURE = /(?:(?<!\p{L})[.,])?\d(?:.*\d)?/u

function minorOf({ negative, whole, fraction }: Numeral, digits: number, text: string): number {
  const kept = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  const minor = kept + ((fraction[digits] ?? '0') >= '5' ? 1 : 0)
  if (!Number.isSafeInteger(minor)) throw new RangeError(`"${text}" is too large an amount.`)
  return negative && minor !== 0 ? -minor : minor
}

/**
 * Minor units and currency of a printed amount; null for a gap. Currency null: neither the text nor the convention says.
 * Separators as in splitNumeral; with "auto" three digits after a lone separator are a group ("1.204 €" is 1204 euros),
 * for no currency but those with three decimals prints three. More decimals than the currency has are rounded half up.
 * @throws RangeError on text that is no amount, or a sign that is no currency.
 */
export function parseMoney(
  text: string,
  { currency: own = null, decimal = 'auto' }: MoneyConvention = {},
): { minor: number; currency: string | null } | null {
  if (isGap(text)) return null
  const folded = foldNumeral(text)
  const figure = FIGURE.exec(folded)
  if (!figure) throw new RangeError(`"${text}" is not an amount.`)
  const before = folded.slice(0, figure.index)
  const after = folded.slice(figure.index + figure[0].length)
  const symbols = [before, after].map(part => part.replace(/[-+()\s]/g, '')).filter(part => part !== '')
  const [first, second] = symbols.map(symbol => currencyOfSymbol(symbol, own))
  if (first && second && first !== second) throw new RangeError(`"${text}" names two currencies.`)
  const currency = first ?? second ?? (symbols.length === 0 ? own : null)
  const digits = minorDigits(currency ?? own ?? '')
  const signs = `${before.replace(/[^-+(]/g, '')}${figure[0]}${after.replace(/[^-)]/g, '')}`
  const lone = decimal === 'auto' ? (digits === 3 ? 'decimal' : 'groups') : decimal
  return { minor: minorOf(splitNumeral(signs, lone), digits, text), currency }
}
