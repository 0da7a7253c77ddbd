// What a file says beyond the row at hand: its preamble, what earlier rows noted, how often a row has come already.
import type { FileAtHand } from '@/lib/readers/report-reader'
import { MARKETPLACES } from '@/lib/schema/marketplaces'
import type { Tally } from './tally'

const CODES = new Set(MARKETPLACES.map(({ currency }) => currency))
/** Names of a currency that stand for one alone: "dollars" and "pesos" do not. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/円|\byen\b/i, 'JPY'],
  [/€|\beuros?\b/i, 'EUR'],
  [/£/, 'GBP'],
]
/** Words nobody knows are named one by one; beyond so many the file is of a kind of its own. */
const MOST_UNKNOWN = 20

/** The one currency that the lines above a header name ("All amounts in EUR, unless specified"); null for none, or for two. */
export function currencyOfPreamble(lines: readonly string[]): string | null {
  const named = new Set<string>()
  for (const line of lines) {
    for (const [code] of line.matchAll(/\b[A-Z]{3}\b/g)) if (CODES.has(code)) named.add(code)
    for (const [name, code] of NAMES) if (name.test(line)) named.add(code)
  }
  const [only = null] = named
  return named.size === 1 ? only : null
}

/** A file whose table begins below `preamble`. */
export function createFileAtHand(preamble: readonly string[], tally: Tally): FileAtHand {
  const seen = new Map<number, number>()
  const notes = new Map<string, string>()
  const unknown = new Set<string>()
  return {
    preamble,
    currency: currencyOfPreamble(preamble),
    ordinal(key) {
      const before = seen.get(key) ?? 0
      seen.set(key, before + 1)
      return before
    },
    note: (name, text) => void notes.set(name, text),
    noted: name => notes.get(name) ?? null,
    unknownKind(word, line) {
      if (unknown.size < MOST_UNKNOWN) tally.problem('unknown-kind', { column: word, line })
      unknown.add(word)
    },
  }
}
