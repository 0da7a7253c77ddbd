// The one card of the page: opens beside the strip pointed at or focused, in the browser's top layer, so that no table clips it.
// It stays while the pointer or the focus is on it: Tab leads from the strip into it and on to what follows the strip, Escape closes it.
import type { Speak } from '@/components/primitives/create-speak'
import type { PanelTarget } from '@/lib/schema/figure-rows'
import { asinCard } from './asin-card'
import looks from './card.css?inline'
import { cardRows } from './card-rows'
import { createDresser } from './host-sheet'
import lampLooks from './lamp.css?inline'
import { make } from './make'
import { pageScheme } from './page-scheme'
import type { StripView } from './strip-view'

const OPEN_AFTER_MS = 220
const CLOSE_AFTER_MS = 160
const GAP = 4

export interface Card {
  /** Opens for a strip after a moment; at once when it came by keyboard; when the strip was drawn anew, only where it is open. */
  open(anchor: Element, view: StripView, speak: Speak, at: 'once' | 'soon' | 'anew'): void
  /** Closes after a moment, unless the pointer has gone to the card. */
  close(): void
  remove(): void
}

/** The element the card lives in. */
export const CARD_TAG = 'encore-card'

export function createCard(doc: Document, onOpen: (at: PanelTarget) => Promise<boolean>): Card {
  const dress = createDresser(looks + lampLooks)
  const pop = make('div', { class: 'pop', popover: 'manual', role: 'group' })
  let host: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (act: () => void, ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(act, ms)
  }
  /** Where the strip it is open for stands, drawn anew or not, and whether that is being given the focus back, which opens nothing. */
  let strip: Node | null = null
  let isGivenBack = false
  const isOpen = (): boolean => pop.isConnected && pop.matches(':popover-open')
  const focused = (): Element | null => host?.shadowRoot?.activeElement ?? null
  const hide = (): void => {
    if (isOpen()) pop.hidePopover()
  }
  const leave = (): void => {
    if (focused() === null) hide()
  }
  const giveBack = (): void => {
    isGivenBack = true
    buttonOf(strip)?.focus()
    isGivenBack = false
    clearTimeout(timer)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (!isOpen()) return
    const buttons = [...pop.querySelectorAll('button')]
    const [first, last] = [buttons[0], buttons.at(-1)]
    const from = focused()
    if (event.key === 'Escape') {
      if (from !== null) giveBack()
      hide()
    } else if (event.key !== 'Tab') return
    else if (from === null) {
      if (event.shiftKey || !buttonOf(strip)?.matches(':focus')) return
      event.preventDefault()
      first?.focus()
    } else if (from === (event.shiftKey ? first : last)) {
      // Backwards to the strip itself; forwards to whatever follows it, by the browser's own step.
      giveBack()
      if (event.shiftKey) event.preventDefault()
      else hide()
    }
  }
  /** Made when it is first shown: most pages are left without one. */
  const place = (anchor: Element): void => {
    if (host === null) {
      host = doc.createElement(CARD_TAG)
      host.attachShadow({ mode: 'open' }).append(pop)
      pop.addEventListener('pointerenter', () => clearTimeout(timer))
      // What lies under the card must not notice a click on it.
      pop.addEventListener('click', event => event.stopPropagation())
      pop.addEventListener('pointerleave', () => later(leave, CLOSE_AFTER_MS))
      pop.addEventListener('focusin', () => clearTimeout(timer))
      pop.addEventListener('focusout', () => later(leave, CLOSE_AFTER_MS))
      doc.addEventListener('keydown', onKey, true)
    }
    if (!host.isConnected) doc.documentElement.append(host)
    dress(host.shadowRoot as ShadowRoot, pageScheme(anchor))
  }

  /** Where the seller has to open the panel, the buttons give way to a sentence: the focus goes back before. */
  const openAt = async (at: PanelTarget): Promise<boolean> => {
    const isOpened = await onOpen(at)
    if (!isOpened && focused() !== null) giveBack()
    return isOpened
  }

  const show = (anchor: Element, view: StripView, speak: Speak): void => {
    if (view.kind !== 'asin' || !anchor.isConnected) return
    place(anchor)
    strip = anchor.getRootNode()
    const { asin, title } = view.summary
    pop.ariaLabel = title ?? asin
    pop.replaceChildren(asinCard(speak, view.summary, view.coverage), cardRows(speak, asin, openAt))
    if (!pop.matches(':popover-open')) pop.showPopover()
    beside(pop, anchor)
  }
  return {
    open(anchor, view, speak, at) {
      if (isGivenBack || (at === 'anew' && !isOpen())) return
      later(() => show(anchor, view, speak), at === 'soon' ? OPEN_AFTER_MS : 0)
    },
    close: () => later(leave, CLOSE_AFTER_MS),
    remove() {
      clearTimeout(timer)
      doc.removeEventListener('keydown', onKey, true)
      host?.remove()
    },
  }
}

const buttonOf = (strip: Node | null): HTMLElement | null =>
  strip instanceof ShadowRoot ? strip.querySelector('button') : null

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
