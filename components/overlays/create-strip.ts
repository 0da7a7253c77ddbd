// One strip: a host without size at the end of a cell, and in its shadow what it shows. The host stays the same when the page draws the
// row anew: it is hung into the new cell with all that stands in it.
import type { Speak } from '@/components/primitives/create-speak'
import { asinStrip } from './asin-strip'
import type { Card } from './create-card'
import { orderStrip } from './order-strip'
import { type Placed, type Placing, put } from './place-all'
import type { StripView } from './strip-view'

/** The element a strip lives in. The page's own scripts can tell it by this name and leave it alone. */
export const STRIP_TAG = 'encore-strip'

export interface Strip extends Placed {
  key: string
  view: StripView | null
  speak: Speak
  /** How often the page has put something after it. */
  moved: number
  /** At this moment: a focus it is given back opens no card that was closed. */
  isDrawnAnew: boolean
}

export interface StripTools {
  dress(root: ShadowRoot): void
  card: Card
  onOpen(view: StripView): void
}

/** A strip that shows nothing yet, at a place that is to be tried first. */
export function createStrip(tools: StripTools, key: string, speak: Speak, placing: Placing): Strip {
  const host = document.createElement(STRIP_TAG)
  const frame = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  tools.dress(root)
  root.append(frame)
  put({ host, frame }, placing)
  const strip: Strip = { host, frame, placing, key, view: null, speak, moved: 0, isDrawnAnew: false }
  const open = (at: 'once' | 'soon') => () => {
    if (strip.view?.kind === 'asin')
      tools.card.open(
        root.querySelector('.pill') ?? host,
        strip.view,
        strip.speak,
        strip.isDrawnAnew ? 'anew' : at,
      )
  }
  host.addEventListener('pointerenter', open('soon'))
  host.addEventListener('pointerleave', tools.card.close)
  host.addEventListener('focusin', open('once'))
  host.addEventListener('focusout', tools.card.close)
  // A row that is a link or opens on a click must not notice a click on its strip.
  host.addEventListener('click', event => event.stopPropagation())
  return strip
}

/** Has the strip show a view. One that it shows already is left alone. */
export function showView(tools: StripTools, strip: Strip, view: StripView | null, speak: Speak): void {
  if (strip.view === view && strip.speak === speak) return
  Object.assign(strip, { view, speak })
  if (view === null) strip.frame.replaceChildren()
  else {
    const open = () => tools.onOpen(view)
    const isFocused = strip.frame.matches(':focus-within')
    strip.frame.replaceChildren(
      view.kind === 'asin' ? asinStrip(speak, view.summary, open) : orderStrip(speak, view.order, open),
    )
    // Whoever is on it by keyboard stays there when its figures change.
    strip.isDrawnAnew = true
    if (isFocused) strip.frame.querySelector('button')?.focus()
    strip.isDrawnAnew = false
  }
}
