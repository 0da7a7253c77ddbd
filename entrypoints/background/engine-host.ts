// Makes sure that the engine's worker runs: in Chrome and Edge inside an offscreen document, in Firefox, whose background
// is a page, inside that. Asking again is free, so every command does.
import { browser } from 'wxt/browser'

const DOCUMENT = '/offscreen.html'

/** Which of the two a browser offers is a fact of its build. */
export function createEngineHost(): () => Promise<void> {
  if (typeof Worker !== 'undefined') {
    const workers: Worker[] = []
    return async () => {
      if (workers.length === 0)
        workers.push(new Worker(browser.runtime.getURL('/engine.js'), { name: 'encore-engine' }))
    }
  }
  let starting: Promise<void> | null = null
  return () => {
    starting ??= startDocument().finally(() => {
      starting = null
    })
    return starting
  }
}

async function startDocument(): Promise<void> {
  if (await hasDocument()) return
  try {
    await browser.offscreen.createDocument({
      url: DOCUMENT,
      reasons: [browser.offscreen.Reason.WORKERS],
      justification:
        'Reads report files and computes figures in a worker, so that closing a panel ends nothing.',
    })
  } catch (thrown) {
    // Two starts of the background may both have asked; the second is refused, and the document is there.
    if (!(await hasDocument())) throw thrown
  }
}

async function hasDocument(): Promise<boolean> {
  const found = await browser.runtime.getContexts({
    contextTypes: [browser.runtime.ContextType.OFFSCREEN_DOCUMENT],
    documentUrls: [browser.runtime.getURL(DOCUMENT)],
  })
  return found.length > 0
}
