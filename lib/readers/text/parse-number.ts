// Printed counts, plain numbers and percentages to values. Gaps are null; nonsense throws, so that no wrong figure slips through.
import { foldNumeral } from './fold-numeral'
import { isGap } from './is-gap'
import { type LoneSeparator, splitNumeral } from './split-numeral'

function value(text: string, lone: LoneSeparator): number {
  const { negative, whole, fraction } = splitNumeral(text, lone)
  const magnitude = Number(`${whole}.${fraction || '0'}`)
  return negative && magnitude !== 0 ? -magnitude : magnitude
}

/** A whole number: "1,204", "1.204", "1 204" are all 1204, as a whole number has no fraction. @throws RangeError on "1.5" or text. */
export function parseCount(text: string): number | null {
  if (isGap(text)) return null
  const count = value(foldNumeral(text), 'groups')
  if (!Number.isSafeInteger(count)) throw new RangeError(`"${text}" is not a whole number.`)
  return count
}

/** A number with a fraction. `decimal` says how to take "1,204"; by default a lone separator opens the fraction. @throws RangeError on text. */
export function parseDecimal(text: string, decimal: '.' | ',' | 'auto' = 'auto'): number | null {
  if (isGap(text)) return null
  return value(foldNumeral(text), decimal === 'auto' ? 'decimal' : decimal)
}

/** Share 0 to 1 of "12.34%", "12,34 %", "%12,34" or a bare "12.34" (percent points). A lone separator is decimal. @throws RangeError on text. */
export function parsePercent(text: string): number | null {
  if (isGap(text)) return null
  const points = foldNumeral(text).replace(/^%\s*|\s*%$/, '')
  const { negative, whole, fraction } = splitNumeral(points, 'decimal')
  // Shifting the point in the text keeps "12.34%" at 0.1234 exactly as written.
  const share = Number(`${whole}.${fraction || '0'}e-2`)
  return negative && share !== 0 ? -share : share
}
