// Which currency a printed sign means. Signs shared by several currencies are settled by the shop's own, never guessed.

const SIGNS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  us$: 'USD',
  ca$: 'CAD',
  c$: 'CAD',
  cdn$: 'CAD',
  mx$: 'MXN',
  mex$: 'MXN',
  a$: 'AUD',
  au$: 'AUD',
  s$: 'SGD',
  sg$: 'SGD',
  r$: 'BRL',
  円: 'JPY',
  'jp¥': 'JPY',
  'cn¥': 'CNY',
  kr: 'SEK',
  'kr.': 'SEK',
  zł: 'PLN',
  '₺': 'TRY',
  tl: 'TRY',
  '₹': 'INR',
  rs: 'INR',
  'rs.': 'INR',
  r: 'ZAR',
  'e£': 'EGP',
  'ج.م': 'EGP',
  'ج.م.': 'EGP',
  'ر.س': 'SAR',
  'ر.س.': 'SAR',
  'د.إ': 'AED',
  'د.إ.': 'AED',
  sr: 'SAR',
}

const CODES: ReadonlySet<string> = new Set(
  'USD CAD MXN BRL GBP EUR SEK PLN TRY AED SAR EGP ZAR INR SGD AUD JPY CNY CHF NOK DKK CZK KRW KWD'.split(
    ' ',
  ),
)
const DOLLARS: ReadonlySet<string> = new Set(['USD', 'CAD', 'MXN', 'AUD', 'SGD'])

/**
 * ISO code of a sign or code beside an amount; `own` is the shop's currency. A bare "$" is `own` where that is a dollar,
 * else null (not known). "¥" is `own` where that is JPY or CNY, else JPY. @throws RangeError on a sign nobody uses.
 */
export function currencyOfSymbol(symbol: string, own: string | null): string | null {
  const sign = symbol.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  if (sign === '$') return own !== null && DOLLARS.has(own) ? own : null
  if (sign === '¥') return own === 'CNY' ? 'CNY' : 'JPY'
  const currency = SIGNS[sign] ?? (CODES.has(sign.toUpperCase()) ? sign.toUpperCase() : null)
  if (currency === null) throw new RangeError(`"${symbol}" is no currency sign.`)
  return currency
}
