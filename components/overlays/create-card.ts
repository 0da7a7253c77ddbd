// The one card of the page: opens beside the strip pointed at or focused, in the browser's top layer, so that no table clips it.
// It stays while the pointer is on it, and Escape closes it.
import { h, render } from 'preact'
import type { Speak } from '@/components/primitives/speak'
import { SpeakContext } from '@/components/primitives/speak'
import { AsinCard } from './AsinCard'
import looks from './card.css?inline'
import { createDresser } from './host-sheet'
import { pageScheme } from './page-scheme'
import type { StripView } from './strip-view'

const OPEN_AFTER_MS = 220
const CLOSE_AFTER_MS = 160
const GAP = 4

export interface Card {
  /** Opens for a strip after a moment; at once when it came by keyboard. */
  open(anchor: Element, view: StripView, speak: Speak, at: 'once' | 'soon'): void
  /** Closes after a moment, unless the pointer has gone to the card. */
  close(): void
  remove(): void
}

export function createCard(doc: Document): Card {
  const host = doc.createElement('encore-card')
  const root = host.attachShadow({ mode: 'open' })
  createDresser(looks)(root)
  const pop = doc.createElement('div')
  pop.className = 'pop'
  pop.setAttribute('popover', 'manual')
  pop.setAttribute('role', 'tooltip')
  root.append(pop)
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (act: () => void, ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(act, ms)
  }
  const hide = (): void => {
    if (host.isConnected && pop.matches(':popover-open')) pop.hidePopover()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') hide()
  }
  pop.addEventListener('pointerenter', () => clearTimeout(timer))
  pop.addEventListener('pointerleave', () => later(hide, CLOSE_AFTER_MS))
  doc.addEventListener('keydown', onKey, true)

  const show = (anchor: Element, view: StripView, speak: Speak): void => {
    if (view.kind !== 'asin' || !anchor.isConnected) return
    if (!host.isConnected) doc.documentElement.append(host)
    host.dataset['scheme'] = pageScheme(anchor)
    const { summary, coverage } = view
    render(h(SpeakContext.Provider, { value: speak }, h(AsinCard, { summary, coverage })), pop)
    if (!pop.matches(':popover-open')) pop.showPopover()
    beside(pop, anchor)
  }
  return {
    open: (anchor, view, speak, at) =>
      later(() => show(anchor, view, speak), at === 'once' ? 0 : OPEN_AFTER_MS),
    close: () => later(hide, CLOSE_AFTER_MS),
    remove() {
      clearTimeout(timer)
      doc.removeEventListener('keydown', onKey, true)
      host.remove()
    },
  }
}

/** Under the anchor where there is room, else above it; never out of the window. */
function beside(pop: HTMLElement, anchor: Element): void {
  const view = pop.ownerDocument.documentElement
  const box = anchor.getBoundingClientRect()
  const own = pop.getBoundingClientRect()
  const below = box.bottom + GAP
  const top = below + own.height <= view.clientHeight ? below : Math.max(8, box.top - GAP - own.height)
  const left = Math.max(8, Math.min(box.left, view.clientWidth - own.width - 8))
  pop.style.top = `${Math.round(top)}px`
  pop.style.left = `${Math.round(left)}px`
}
