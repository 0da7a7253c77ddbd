// The way from the card's figures to their rows: the side panel opens at them, or the card says that the seller must open it.
import type { Speak } from '@/components/primitives/create-speak'
import type { PanelTarget } from '@/lib/schema/figure-rows'
import type { Asin } from '@/lib/schema/ids'
import { make } from './make'

const FIGURES = [
  ['revenue', 'strip.clv'],
  ['repeat-rate', 'card.repeat'],
  ['interval', 'card.window'],
] as const

export function cardRows(
  { say }: Speak,
  asin: Asin,
  onOpen: (at: PanelTarget) => Promise<boolean>,
): HTMLElement {
  const line = make('p', { class: 'card-rows', role: 'status' }, say('card.rows'))
  for (const [figure, name] of FIGURES) {
    const button = make('button', { type: 'button' }, say(name))
    button.onclick = async () => {
      // Asked for within the click: after a wait the browser would refuse.
      if (!(await onOpen({ asin, rows: { figure, horizonDays: 90 } }))) line.textContent = say('card.by-hand')
    }
    line.append(' ', button)
  }
  return line
}
