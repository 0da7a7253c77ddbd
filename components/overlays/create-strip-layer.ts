// Keeps one strip in every row that has one to show: hangs new ones in, brings them back when the page draws a row anew, redraws
// those whose figures or place have changed, and takes away the rest. They are placed together, once a frame.
import { h, render } from 'preact'
import type { Speak } from '@/components/primitives/speak'
import { SpeakContext } from '@/components/primitives/speak'
import type { Asin } from '@/lib/schema/ids'
import { AsinStrip } from './AsinStrip'
import { createCard } from './create-card'
import { createDresser } from './host-sheet'
import { OrderStrip } from './OrderStrip'
import { pageScheme } from './page-scheme'
import { type Placed, placeAll } from './place-all'
import type { StripAt, StripView } from './strip-view'
import looks from './strips.css?inline'

/** The element a strip lives in. The page's own scripts can tell it by this name and leave it alone. */
export const STRIP_TAG = 'encore-strip'

interface Strip extends Placed {
  key: string
  view: StripView
  speak: Speak
  /** How often the page has put something after it. */
  moved: number
}
/** A page that keeps putting its own last wins: we do not race it. */
const MOST_MOVES = 8
/** How many new strips one frame takes. */
const A_FRAME = 120

export interface StripLayer {
  /** The strips there should be. Idempotent: the same list again changes nothing. */
  draw(strips: readonly StripAt[], speak: Speak): void
  /** Takes all strips away; more may be drawn later. */
  clear(): void
  /** Takes everything away for good. */
  remove(): void
}

export function createStripLayer(doc: Document, onOpen: (asin: Asin | null) => void): StripLayer {
  for (const stale of doc.querySelectorAll(`${STRIP_TAG}, encore-card`)) stale.remove()
  const strips = new Map<Element, Strip>()
  const card = createCard(doc)
  const dress = createDresser(looks)
  let scheme: 'light' | 'dark' | null = null

  const make = (): Pick<Strip, 'host' | 'frame'> => {
    const host = doc.createElement(STRIP_TAG)
    const root = host.attachShadow({ mode: 'open' })
    dress(root)
    const frame = doc.createElement('div')
    frame.className = 'frame'
    root.append(frame)
    host.dataset['scheme'] = scheme ?? 'light'
    return { host, frame }
  }
  const paint = (strip: Strip): void => {
    const { view, frame, speak } = strip
    const body =
      view.kind === 'asin'
        ? h(AsinStrip, { summary: view.summary, onOpen: () => onOpen(view.summary.asin) })
        : h(OrderStrip, { order: view.order, onOpen: () => onOpen(view.asin) })
    render(h(SpeakContext.Provider, { value: speak }, body), frame)
  }
  const hang = (element: Element, strip: Strip): void => {
    const { host } = strip
    const open = (at: 'once' | 'soon') => () =>
      card.open(host.shadowRoot?.querySelector('.pill') ?? host, strip.view, strip.speak, at)
    host.addEventListener('pointerenter', open('soon'))
    host.addEventListener('pointerleave', card.close)
    host.addEventListener('focusin', open('once'))
    host.addEventListener('focusout', card.close)
    // A row that is a link or opens on a click must not notice a click on its strip.
    host.addEventListener('click', event => event.stopPropagation())
    element.append(host)
  }

  let frame: ReturnType<typeof requestAnimationFrame> | undefined

  /**
   * Hangs the new strips at once and places them in the coming frame, just before it is laid out: the one layout that the new rows
   * need anyway then serves the strips as well. The rest of a very long list follows frame by frame.
   */
  const hangNew = (fresh: readonly StripAt[], speak: Speak): void => {
    for (const { element, key, view } of fresh.slice(0, A_FRAME)) {
      if (!element.isConnected) continue
      const strip: Strip = { ...make(), key, view, speak, placed: '', left: 0, top: 0, moved: 0 }
      paint(strip)
      hang(element, strip)
      strips.set(element, strip)
    }
    const later = fresh.slice(A_FRAME)
    frame = requestAnimationFrame(() => {
      frame = undefined
      placeAll(strips)
      if (later.length > 0) hangNew(later, speak)
    })
  }
  const refresh = (strip: Strip, { element, key, view }: StripAt, speak: Speak): void => {
    if (strip.key !== key || strip.view !== view || strip.speak !== speak) {
      Object.assign(strip, { key, view, speak })
      paint(strip)
    }
    const astray = element.lastChild !== strip.host
    if (astray && (!strip.host.isConnected || strip.moved++ < MOST_MOVES)) element.append(strip.host)
  }

  const clear = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    for (const { host } of strips.values()) host.remove()
    strips.clear()
  }

  return {
    draw(wanted, speak) {
      if (frame !== undefined) cancelAnimationFrame(frame)
      const keep = new Set(wanted.map(one => one.element))
      for (const [element, strip] of strips)
        if (!keep.has(element)) {
          strip.host.remove()
          strips.delete(element)
        }
      const [first] = wanted
      if (first !== undefined) scheme ??= pageScheme(first.element)
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
