// Keeps one strip in every row that has one to show: hangs new ones in, brings them back when the page draws a row anew, redraws
// those whose figures or place have changed, and takes away the rest. Measures first and writes after, once for all rows.
import { h, render } from 'preact'
import type { Speak } from '@/components/primitives/speak'
import { SpeakContext } from '@/components/primitives/speak'
import type { Asin } from '@/lib/schema/ids'
import { AsinStrip } from './AsinStrip'
import { createCard } from './create-card'
import { hostSheet } from './host-sheet'
import { OrderStrip } from './OrderStrip'
import { pageScheme } from './page-scheme'
import { type Box, placeStrip } from './place-strip'
import type { StripAt, StripView } from './strip-view'
import looks from './strips.css?inline'

/** The element a strip lives in. The page's own scripts can tell it by this name and leave it alone. */
export const STRIP_TAG = 'encore-strip'

interface Strip {
  host: HTMLElement
  frame: HTMLElement
  key: string
  view: StripView
  speak: Speak
  placed: string
  /** By how much it is shifted from where the page would put it. */
  left: number
  top: number
}

export interface StripLayer {
  /** The strips there should be. Idempotent: the same list again changes nothing. */
  draw(strips: readonly StripAt[], speak: Speak): void
  remove(): void
}

export function createStripLayer(doc: Document, onOpen: (asin: Asin | null) => void): StripLayer {
  for (const stale of doc.querySelectorAll(`${STRIP_TAG}, encore-card`)) stale.remove()
  const strips = new Map<Element, Strip>()
  const card = createCard(doc)
  let scheme: 'light' | 'dark' | null = null

  const make = (): Pick<Strip, 'host' | 'frame'> => {
    const host = doc.createElement(STRIP_TAG)
    const root = host.attachShadow({ mode: 'open' })
    const style = doc.createElement('style')
    style.textContent = hostSheet(looks)
    const frame = doc.createElement('div')
    frame.className = 'frame'
    root.append(style, frame)
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

  return {
    draw(wanted, speak) {
      const keep = new Set(wanted.map(one => one.element))
      for (const [element, strip] of strips)
        if (!keep.has(element)) {
          strip.host.remove()
          strips.delete(element)
        }
      const [first] = wanted
      if (first !== undefined) scheme ??= pageScheme(first.element)
      for (const { element, key, view } of wanted) {
        const old = strips.get(element)
        if (old === undefined) {
          const strip: Strip = { ...make(), key, view, speak, placed: '', left: 0, top: 0 }
          paint(strip)
          hang(element, strip)
          strips.set(element, strip)
          continue
        }
        if (old.key !== key || old.view !== view || old.speak !== speak) {
          Object.assign(old, { key, view, speak })
          paint(old)
        }
        if (!element.contains(old.host)) element.append(old.host)
      }
      placeAll(strips)
    },
    remove() {
      for (const { host } of strips.values()) host.remove()
      strips.clear()
      card.remove()
    },
  }
}

/** What stands in a cell, the strip left out. */
function contentBox(cell: Element, host: Element): Box {
  const range = cell.ownerDocument.createRange()
  range.setStart(cell, 0)
  range.setEndBefore(host)
  const before = range.getBoundingClientRect()
  range.setStartAfter(host)
  range.setEnd(cell, cell.childNodes.length)
  const after = range.getBoundingClientRect()
  if (after.height === 0) return before
  if (before.height === 0) return after
  return {
    left: Math.min(before.left, after.left),
    top: Math.min(before.top, after.top),
    right: Math.max(before.right, after.right),
    bottom: Math.max(before.bottom, after.bottom),
  }
}

const ROW = 'tr, [role="row"], [data-sku], kat-table-row'

function placeAll(strips: ReadonlyMap<Element, Strip>): void {
  const measured = [...strips].map(([cell, strip]) => {
    const place = placeStrip(
      cell.getBoundingClientRect(),
      contentBox(cell, strip.host),
      (cell.closest(ROW) ?? cell).getBoundingClientRect(),
    )
    const origin = strip.host.getBoundingClientRect()
    // Where the host would be without its present shift.
    const left = Math.round(place.left - (origin.left - strip.left))
    const top = Math.round(place.top - (origin.top - strip.top))
    return { strip, place, left, top }
  })
  for (const { strip, place, left, top } of measured) {
    const placed = `${left} ${top} ${Math.round(place.width)} ${place.mode}`
    if (strip.placed === placed) continue
    Object.assign(strip, { placed, left, top })
    strip.host.style.transform = `translate(${left}px, ${top}px)`
    strip.frame.style.width = `${Math.round(place.width)}px`
    strip.frame.className = `frame ${place.mode}`
  }
}
