// Runs in the page's own world and listens to the answers Seller Central loads for itself. It asks for nothing, changes nothing, and
// passes on only the fields that are read (see project-answer): names, addresses and phone numbers stay where they are.
import { defineContentScript } from 'wxt/utils/define-content-script'
import {
  ANSWER_EVENT,
  LISTENING_EVENT,
  type ObservedAnswer,
} from '@/lib/readers/pages/answers/observed-answer'
import { SELLER_CENTRAL_MATCHES } from '@/lib/schema/marketplaces'
import { observeFetch } from './observe-fetch'
import { observeXhr } from './observe-xhr'

/** Answers kept for a listener that comes late. */
const MOST_KEPT = 12

export default defineContentScript({
  matches: SELLER_CENTRAL_MATCHES,
  world: 'MAIN',
  runAt: 'document_start',
  main() {
    let kept: string[] | null = []
    const dispatch = (detail: string): void => {
      document.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail }))
    }
    const tell = (answer: ObservedAnswer): void => {
      const detail = JSON.stringify(answer)
      if (kept === null) dispatch(detail)
      else kept = [...kept, detail].slice(-MOST_KEPT)
    }
    document.addEventListener(LISTENING_EVENT, () => {
      const late = kept ?? []
      kept = null
      for (const detail of late) dispatch(detail)
    })
    observeFetch(window, tell)
    observeXhr(window, tell)
  },
})
