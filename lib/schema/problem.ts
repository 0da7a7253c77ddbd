// What can go wrong between the seller and the books, as keys: each is a sentence in assets, none carries a value.
export const PROBLEM_KEYS = [
  'forbidden', // a page that may not ask this asked it
  'malformed', // a message that is not what the wire agreed on
  'unreachable', // nobody answers: the extension was updated under an open page, or the worker cannot start
  'interrupted', // the worker was ended while it worked
  'books-deleted', // the seller deleted everything while something was under way
  'books-newer', // a newer version of the extension wrote the stored books
  'books-unreadable', // a stored piece is in no form this version knows
  'disk-full', // the browser refused to store more
  'unknown-shop', // the page's shop is in none of the books
  'no-own-entries', // a file that is none of those the seller's own entries are saved in
  'own-entries-newer', // a newer version of the extension saved that file
  'panel-by-hand', // this browser opens the panel only from its own button
  'failed', // anything else: a defect
] as const
export type ProblemKey = (typeof PROBLEM_KEYS)[number]

/** A failure the seller can be told about. */
export class Problem extends Error {
  readonly key: ProblemKey
  constructor(key: ProblemKey, detail?: string) {
    super(detail ?? key)
    this.key = key
  }
}

/** The key of whatever was thrown: 'failed' for what nobody foresaw. */
export const problemKey = (thrown: unknown): ProblemKey => (thrown instanceof Problem ? thrown.key : 'failed')
