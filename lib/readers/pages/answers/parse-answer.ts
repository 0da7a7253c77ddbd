// From the text the observer tells to an answer, on both sides of the wire. Anyone in the page can raise such an event, so everything is
// checked: the address must be a watched one of the page's own site, and the readers behind take nothing for granted in a body.
import type { Answer } from '@/lib/readers/page-reader'
import { watchedKind } from './observed-answer'

/** Longer ones are no answer of a page a person looks at. */
export const LONGEST_ANSWER = 20_000_000

/** `base` is an address of the page it was heard in. null for anything that is not an answer we watch. */
export function parseAnswer(told: unknown, base: string): Answer | null {
  if (typeof told !== 'string' || told.length > LONGEST_ANSWER) return null
  try {
    const { address, request, body } = JSON.parse(told) as Record<string, unknown>
    const url = new URL(String(address), base)
    return url.origin === new URL(base).origin && watchedKind(url.pathname) !== null
      ? { url, request: request ?? null, body: body ?? null }
      : null
  } catch {
    return null
  }
}
