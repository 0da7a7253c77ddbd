// Makes two spellings of one column header equal: files differ in dashes, apostrophes, full-width brackets, NBSP and case.

const INVISIBLE = /[\u200b-\u200f\u2060\u2066-\u2069\ufeff\u00ad]/g
const ANY_DASH = /[\p{Pd}\u2212]/gu
const ANY_APOSTROPHE = /[\u2018\u2019\u02bc\u00b4`]/g

/**
 * NFKC, any dash to "-", any apostrophe to "'", runs of spaces to one, trimmed, lower case. Headers are compared exactly after this:
 * "contains" would take "Sessions - Total - B2B" for "Sessions - Total".
 */
export const normaliseHeader = (text: string): string =>
  text
    .replace(ANY_APOSTROPHE, "'")
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(ANY_DASH, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
