// Keeps one strip in every row that has one to show: hangs new ones in, brings them back when the page draws a row anew, redraws
// those whose figures or place have changed, and takes away the rest. They are placed together, once a frame.
import type { Speak } from '@/components/primitives/create-speak'
import type { PanelTarget } from '@/lib/schema/figure-rows'
import { afterLayout } from './after-layout'
import { CARD_TAG, createCard } from './create-card'
import { createStrip, STRIP_TAG, type Strip, type StripTools, showView } from './create-strip'
import { createDresser, type Scheme } from './host-sheet'
import lampLooks from './lamp.css?inline'
import { pageScheme } from './page-scheme'
import { type Placing, placeAll } from './place-all'
import type { StripAt } from './strip-view'
import looks from './strips.css?inline'

/** A page that keeps putting its own last wins: we do not race it. */
const MOST_MOVES = 8
/** How many new strips one frame takes. */
const A_FRAME = 120
/** Strips kept for rows that the page may bring back. */
const MOST_SPARE = 300
/** Where the first strip is tried: under the cell's content, as in most tables. */
const FIRST_PLACE: Placing = { left: 0, top: 0, width: 240, mode: 'below' }

export interface StripLayer {
  /** The strips there should be. Idempotent: the same list again changes nothing. */
  draw(strips: readonly StripAt[], speak: Speak): void
  /** Takes all strips away; more may be drawn later. */
  clear(): void
  /** Takes everything away for good. */
  remove(): void
}

/** @param onOpen opens the side panel, within the click; false = the browser leaves that to the seller. */
export function createStripLayer(doc: Document, onOpen: (at: PanelTarget) => Promise<boolean>): StripLayer {
  for (const stale of doc.querySelectorAll(`${STRIP_TAG}, ${CARD_TAG}`)) stale.remove()
  const strips = new Map<Element, Strip>()
  const spare = new Map<string, Strip>()
  const dress = createDresser(looks + lampLooks)
  const card = createCard(doc, onOpen)
  /** Light until the page has been looked at, which is before the first strip is painted. */
  let scheme: Scheme = 'light'
  let isLookedAt = false
  const tools: StripTools = {
    dress: root => dress(root, scheme),
    card,
    onOpen: view => void onOpen({ asin: view.kind === 'asin' ? view.summary.asin : view.asin }),
  }

  /** Hangs the rest of a very long list. */
  let later: (() => void) | null = null
  let frame: ReturnType<typeof requestAnimationFrame> | undefined

  /** Hangs new strips at once; those that the page has thrown out with their rows come back as they were. */
  const hang = ({ element, key, view }: StripAt, speak: Speak): void => {
    const [neighbour] = strips.values()
    const strip = spare.get(key) ?? createStrip(tools, key, speak, neighbour?.placing ?? FIRST_PLACE)
    spare.delete(key)
    strip.moved = 0
    showView(tools, strip, view, speak)
    element.append(strip.host)
    strips.set(element, strip)
  }
  /** New strips are hung at once, so that the one layout their rows need serves them as well; of a very long list the rest frame by frame. */
  const hangNew = (fresh: readonly StripAt[], speak: Speak): void => {
    for (const one of fresh.slice(0, A_FRAME)) if (one.element.isConnected) hang(one, speak)
    later = fresh.length > A_FRAME ? () => hangNew(fresh.slice(A_FRAME), speak) : null
    placing.ask()
  }
  const lookAtPage = (): void => {
    const [first] = strips.keys()
    if (isLookedAt || first === undefined) return
    isLookedAt = true
    scheme = pageScheme(first)
    if (scheme === 'light') return
    for (const { host } of [...strips.values(), ...spare.values()]) tools.dress(host.shadowRoot as ShadowRoot)
  }
  const placing = afterLayout(doc, () => {
    lookAtPage()
    placeAll(strips)
    // In a frame of its own: asked for here, it would be a loop of the very observer that spoke.
    if (later !== null) frame = requestAnimationFrame(later)
  })
  const refresh = (strip: Strip, { element, key, view }: StripAt, speak: Speak): void => {
    strip.key = key
    showView(tools, strip, view, speak)
    const astray = element.lastChild !== strip.host
    if (astray && (!strip.host.isConnected || strip.moved++ < MOST_MOVES)) element.append(strip.host)
  }
  const drop = (element: Element, strip: Strip): void => {
    strip.host.remove()
    strips.delete(element)
    spare.set(strip.key, strip)
    const [oldest] = spare.keys()
    if (spare.size > MOST_SPARE && oldest !== undefined) spare.delete(oldest)
  }
  const clear = (): void => {
    placing.cancel()
    if (frame !== undefined) cancelAnimationFrame(frame)
    for (const { host } of strips.values()) host.remove()
    strips.clear()
    spare.clear()
  }

  return {
    draw(wanted, speak) {
      if (frame !== undefined) cancelAnimationFrame(frame)
      const keep = new Map(wanted.map(one => [one.element, one.key]))
      for (const [element, strip] of strips) if (keep.get(element) !== strip.key) drop(element, strip)
      const fresh: StripAt[] = []
      for (const one of wanted) {
        const strip = strips.get(one.element)
        if (strip === undefined) fresh.push(one)
        else refresh(strip, one, speak)
      }
      hangNew(fresh, speak)
    },
    clear,
    remove() {
      clear()
      card.remove()
    },
  }
}
