// Decides which separator of a printed number groups digits and which one opens the fraction: the one place for that rule.

/** What a lone separator followed by exactly three digits means: "1,204" is 1204 when it groups, 1.204 when it is decimal. */
export type LoneSeparator = 'groups' | 'decimal' | '.' | ','

export interface Numeral {
  negative: boolean
  /** Digits before the fraction, at least one. */
  whole: string
  /** Digits of the fraction; "" when there is none. */
  fraction: string
}

/** Groups of two (Indian lakh) or three digits, the last of three. */
const GROUPED = /^\d{1,3}(?:[^\d]\d{2,3})*[^\d]\d{3}$/

const nonsense = (text: string): RangeError => new RangeError(`"${text}" is not a number.`)

function stripSign(text: string): { negative: boolean; body: string } {
  const brackets = /^\((.*)\)$/.exec(text)
  const inner = (brackets?.[1] ?? text).trim()
  const signed = /^([+-]?)\s*(.*?)\s*(-?)$/.exec(inner)
  const lead = signed?.[1] ?? ''
  const trail = signed?.[3] ?? ''
  const signs = (brackets ? 1 : 0) + (lead === '-' ? 1 : 0) + (trail === '-' ? 1 : 0)
  if (signs > 1) throw nonsense(text)
  return { negative: signs === 1, body: signed?.[2] ?? '' }
}

function decimalAt(body: string, lone: LoneSeparator): number {
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','))
  if (last < 0) return -1
  const sign = body[last]
  const other = sign === '.' ? ',' : '.'
  // Two kinds: the last one opens the fraction. One kind many times: it groups.
  if (body.includes(other)) return body.indexOf(sign as string) === last ? last : Number.NaN
  if (body.indexOf(sign as string) !== last) return -1
  const couldGroup = /^[1-9]\d{0,2}$/.test(body.slice(0, last)) && body.length - last === 4
  // "1 234.567": spaces group already, so the separator is the fraction's.
  if (!couldGroup) return last
  return lone === 'decimal' || lone === sign ? last : -1
}

/**
 * Takes a folded number apart (see foldNumeral). The rule for separators:
 * two kinds of them: the last is the decimal sign; one kind more than once: it groups; one only: it is the decimal sign,
 * unless exactly three digits follow and one to three digits, not "0", stand before; then `lone` decides.
 * Spaces and apostrophes always group. @throws RangeError on anything that is no number of that form.
 */
export function splitNumeral(text: string, lone: LoneSeparator): Numeral {
  const { negative, body } = stripSign(text)
  if (!/^[.,]?\d[\d.,' ’]*$/.test(body)) throw nonsense(text)
  const at = decimalAt(body, lone)
  if (Number.isNaN(at)) throw nonsense(text)
  const whole = at < 0 ? body : body.slice(0, at)
  const fraction = at < 0 ? '' : body.slice(at + 1)
  if (!/^\d*$/.test(fraction)) throw nonsense(text)
  if (!/^\d*$/.test(whole) && !(GROUPED.test(whole) && new Set(whole.replace(/\d/g, '')).size === 1))
    throw nonsense(text)
  return { negative, whole: whole.replace(/\D/g, '') || '0', fraction }
}
