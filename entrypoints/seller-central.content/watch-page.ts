// One watcher for all that can change on a page: its address, by path or hash, and its rows. Changes come in bundles: the first is told
// at once, those that follow within a moment together.
import { CARD_TAG } from '@/components/overlays/create-card'
import { STRIP_TAG } from '@/components/overlays/create-strip'

const BUNDLE_MS = 30
const OURS = new Set([STRIP_TAG.toUpperCase(), CARD_TAG.toUpperCase()])

export interface PageWatch {
  /** Rows may have changed. Called at once for the first change, then at most every 30 ms. */
  changed(): void
  /** The address has changed without a page load. */
  moved(): void
}

/** Strips and cards coming and going are our own doing. */
const isOurs = (node: Node): boolean => OURS.has(node.nodeName)
const isOursAlone = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  addedNodes.length + removedNodes.length > 0 && [...addedNodes, ...removedNodes].every(isOurs)

export function watchPage(doc: Document, signal: AbortSignal, watch: PageWatch): void {
  let address = doc.location.href
  let waiting: ReturnType<typeof setTimeout> | undefined
  let again = false
  const checkAddress = (): void => {
    if (doc.location.href === address) return
    address = doc.location.href
    watch.moved()
  }
  const bundle = (): void => {
    if (waiting !== undefined) {
      again = true
      return
    }
    watch.changed()
    waiting = setTimeout(() => {
      waiting = undefined
      if (!again) return
      again = false
      bundle()
    }, BUNDLE_MS)
  }
  const observer = new MutationObserver(records => {
    checkAddress()
    if (!records.every(isOursAlone)) bundle()
  })
  observer.observe(doc, { childList: true, subtree: true, characterData: true })
  for (const event of ['popstate', 'hashchange', 'pageshow', 'resize'])
    globalThis.addEventListener(
      event,
      () => {
        checkAddress()
        bundle()
      },
      { signal },
    )
    // Not in every browser yet; where it is missing, the page's own redrawing gives a change of address away.
  ;(globalThis as { navigation?: EventTarget }).navigation?.addEventListener(
    'currententrychange',
    checkAddress,
    { signal },
  )
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(waiting)
  })
}
