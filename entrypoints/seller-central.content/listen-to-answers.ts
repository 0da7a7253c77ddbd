// The content script's ear for what the observer tells.
import type { Answer } from '@/lib/readers/page-reader'
import { ANSWER_EVENT, LISTENING_EVENT } from '@/lib/readers/pages/answers/observed-answer'
import { parseAnswer } from '@/lib/readers/pages/answers/parse-answer'

/** An answer, and the text it was told as. */
export interface Heard {
  answer: Answer
  told: string
}

/** Hears every answer until `signal` ends, those that went by before included. */
export function listenToAnswers(doc: Document, signal: AbortSignal, heard: (one: Heard) => void): void {
  doc.addEventListener(
    ANSWER_EVENT,
    event => {
      const { detail } = event as CustomEvent<unknown>
      const answer = parseAnswer(detail, doc.location.href)
      if (answer !== null) heard({ answer, told: detail as string })
    },
    { signal },
  )
  doc.dispatchEvent(new CustomEvent(LISTENING_EVENT))
}
