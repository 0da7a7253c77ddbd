// Brings a printed figure to plain ASCII signs, so that the parsers know one digit set, one minus and one space.

const PLAIN = /^[\x20-\x7e]*$/
const BIDI_MARKS = /[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g
const ANY_DASH = /[\p{Pd}\u2212]/gu
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g
const ARABIC_SIGNS: Record<string, string> = { '٫': '.', '٬': ',', '٪': '%' }

/** Full-width and Arabic-Indic digits to 0-9, NBSP and narrow NBSP to a space, any dash to "-", direction marks gone; trimmed. */
export function foldNumeral(text: string): string {
  if (PLAIN.test(text)) return text.trim()
  return text
    .normalize('NFKC')
    .replace(BIDI_MARKS, '')
    .replace(ANY_DASH, '-')
    .replace(ARABIC_DIGIT, digit => String(digit.charCodeAt(0) & 15))
    .replace(/[٫٬٪]/g, sign => ARABIC_SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim()
}
