// The content script's ear for what the observer tells. Anyone in the page can raise such an event, so everything is checked:
// the address must be a watched one, and the readers behind take nothing for granted in a body.

import type { Answer } from '@/lib/readers/page-reader'
import { ANSWER_EVENT, LISTENING_EVENT, watchedKind } from '@/lib/readers/pages/answers/observed-answer'

/** Longer ones are no answer of a page a person looks at. */
const LONGEST = 20_000_000

function answerOf(detail: unknown, base: string): Answer | null {
  if (typeof detail !== 'string' || detail.length > LONGEST) return null
  try {
    const { address, request, body } = JSON.parse(detail) as Record<string, unknown>
    const url = new URL(String(address), base)
    return url.origin === new URL(base).origin && watchedKind(url.pathname) !== null
      ? { url, request: request ?? null, body: body ?? null }
      : null
  } catch {
    return null
  }
}

/** Hears every answer until `signal` ends, those that went by before included. */
export function listenToAnswers(doc: Document, signal: AbortSignal, heard: (answer: Answer) => void): void {
  doc.addEventListener(
    ANSWER_EVENT,
    event => {
      const answer = answerOf((event as CustomEvent<unknown>).detail, doc.location.href)
      if (answer !== null) heard(answer)
    },
    { signal },
  )
  doc.dispatchEvent(new CustomEvent(LISTENING_EVENT))
}
