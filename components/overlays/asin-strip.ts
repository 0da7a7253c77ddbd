// What a buyer who entered by this product is worth, at the length the row has room for: the width of the strip decides what is shown,
// the value and the baseline always, then the repeat rate, the reorder window, the first lever.
import type { Speak } from '@/components/primitives/create-speak'
import { printQuantity } from '@/components/primitives/print-quantity'
import { CHECK_IDS } from '@/lib/schema/baseline'
import type { AsinSummary } from '@/lib/schema/figures'
import { asinLabel, windowOf } from './asin-label'
import { lamp } from './lamp'
import { box, make } from './make'
import { mark } from './mark'

const small = (text: string, looks = ''): HTMLElement =>
  make('small', looks === '' ? {} : { class: looks }, text)
const strong = (text: string): HTMLElement => make('b', {}, text)

export function asinStrip(speak: Speak, summary: AsinSummary, onOpen: () => void): HTMLElement {
  const { say, print } = speak
  const share = summary.repeatRate[90]
  const window = windowOf(summary)
  const button = make(
    'button',
    { type: 'button', class: 'strip', 'aria-label': asinLabel(speak, summary) },
    box(
      'pill',
      mark('again'),
      value(speak, summary),
      share.value !== null &&
        box(
          'part part-repeat',
          strong(printQuantity(speak, share.value, { kind: 'share' }, 'short')),
          small(`${say('strip.repeat')}, ${say('strip.n', { count: print.count(share.n) })}`),
        ),
      window !== null &&
        box(
          'part part-window',
          strong(say('strip.window', { from: window.from, to: window.to })),
          small(say('strip.reorder')),
        ),
      box(
        'lights',
        CHECK_IDS.map(id => lamp(summary.baseline.checks[id].state, say(`baseline.letter.${id}`))),
      ),
      box('verdict', lamp(summary.baseline.state)),
      summary.lever !== null && box('part part-lever', say(`lever.${summary.lever.lever}`)),
    ),
  )
  button.addEventListener('click', onOpen)
  return button
}

function value(speak: Speak, { clv, entryBuyers, currency }: AsinSummary): HTMLElement {
  const { revenueMinor } = clv[90]
  if (revenueMinor === null)
    return box(
      'part',
      small(speak.say('strip.buyers', { n: entryBuyers, count: speak.print.count(entryBuyers) })),
      small(speak.say('strip.early'), 'part-early'),
    )
  return box(
    'part',
    strong(printQuantity(speak, revenueMinor, { kind: 'money', currency })),
    small(speak.say('strip.clv'), 'part-unit'),
  )
}
