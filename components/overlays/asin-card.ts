// The strip's figures in full, beside the row: how many buyers each rests on, how sure it is, and over which time.
import type { Speak } from '@/components/primitives/create-speak'
import { printQuantity, type Quantity } from '@/components/primitives/print-quantity'
import { CHECK_IDS, type CheckId } from '@/lib/schema/baseline'
import type { AsinSummary, Coverage } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { windowOf } from './asin-label'
import { lamp } from './lamp'
import { make } from './make'

const CHECK_QUANTITY: Record<CheckId, Quantity> = {
  rating: { kind: 'stars' },
  stockDays: { kind: 'days' },
  returnRate: { kind: 'share' },
  cancellationRate: { kind: 'share' },
}

/** `coverage` is of the whole shop; null where it is not known here. */
export function asinCard(speak: Speak, summary: AsinSummary, coverage: Coverage | null): HTMLElement {
  const { say } = speak
  const { lever } = summary
  return make(
    'div',
    { class: 'card' },
    make('p', { class: 'card-title' }, summary.title ?? summary.asin),
    ladder(speak, summary),
    make('dl', {}, repeat(speak, summary), reorder(speak, summary)),
    make(
      'ul',
      { class: 'card-checks', 'aria-label': say('card.baseline') },
      CHECK_IDS.map(id => check(speak, summary, id)),
    ),
    lever !== null &&
      make(
        'p',
        { class: 'card-lever' },
        make('span', {}, say('card.lever')),
        make('b', {}, say(`lever.${lever.lever}`)),
        summary.leverSaid !== undefined && make('em', {}, summary.leverSaid),
      ),
    foot(speak, summary, coverage),
  )
}

/** Value by age: one column a horizon, each with the buyers old enough for it. */
function ladder(speak: Speak, { clv, currency }: AsinSummary): HTMLElement {
  const { say, print } = speak
  const money = { kind: 'money', currency } as const
  const contribution = clv[90].contributionMinor
  const cell = (days: (typeof HORIZONS)[number]): HTMLElement => {
    const { revenueMinor, n } = clv[days]
    const text = revenueMinor === null ? '–' : printQuantity(speak, revenueMinor, money, 'short')
    const sure = make('small', {}, say('strip.n', { count: print.count(n) }))
    return make('td', days === 90 ? { class: 'now' } : {}, text, sure)
  }
  return make(
    'table',
    { class: 'ladder' },
    make(
      'caption',
      {},
      say('card.clv'),
      contribution !== null &&
        ` (${say('card.contribution', { value: printQuantity(speak, contribution, money) })})`,
    ),
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        HORIZONS.map(days => make('th', { scope: 'col' }, print.count(days))),
      ),
    ),
    make('tbody', {}, make('tr', {}, HORIZONS.map(cell))),
  )
}

const row = (name: string, value: string, sure: string): HTMLElement =>
  make('div', {}, make('dt', {}, name), make('dd', {}, make('b', {}, value), ' ', make('small', {}, sure)))

function repeat({ say, print }: Speak, { repeatRate }: AsinSummary): HTMLElement | null {
  const { value, low, high, n } = repeatRate[90]
  if (value === null) return null
  const limits =
    low === null || high === null
      ? []
      : [say('card.interval', { low: print.share(low), high: print.share(high) })]
  const sure = [...limits, say('strip.n', { count: print.count(n) })].join(', ')
  return row(say('card.repeat'), print.share(value), sure)
}

function reorder(speak: Speak, summary: AsinSummary): HTMLElement {
  const { say, print } = speak
  const { interval } = summary
  const window = windowOf(summary)
  const value = window === null ? '–' : say('card.window.value', { from: window.from, to: window.to })
  if (interval === null) return row(say('card.window'), value, say('card.none'))
  if (window === null) return row(say('card.window'), value, say('card.few', { n: interval.n }))
  const share = say('card.window.share', { share: print.share(window.share, 'short'), n: interval.n })
  const median = say('card.median', { days: printQuantity(speak, interval.median, { kind: 'days' }) })
  return row(say('card.window'), value, `${share}, ${median}`)
}

function check(speak: Speak, { baseline }: AsinSummary, id: CheckId): HTMLElement {
  const { say } = speak
  const { state, value } = baseline.checks[id]
  const name = say(`baseline.${id}`)
  const text =
    value === null
      ? say('baseline.unknown')
      : printQuantity(speak, id === 'stockDays' ? Math.round(value) : value, CHECK_QUANTITY[id], 'short')
  return make(
    'li',
    { 'aria-label': `${say(`baseline.light.${state}`, { check: name })}, ${text}` },
    lamp(state, say(`baseline.letter.${id}`)),
    make('span', {}, name),
    make('b', {}, text),
  )
}

function foot({ say, print }: Speak, summary: AsinSummary, coverage: Coverage | null): HTMLElement {
  const asOf = say('card.as-of', {
    n: summary.entryBuyers,
    day: print.day(summary.asOf),
    count: print.count(summary.entryBuyers),
  })
  if (coverage === null || coverage.orders === 0) return make('p', { class: 'card-foot' }, asOf)
  const share = say('card.coverage', {
    share: print.share(coverage.ordersWithBuyer / coverage.orders, 'short'),
    count: print.count(coverage.orders),
  })
  const since = coverage.from === null ? '' : `, ${say('card.since', { day: print.day(coverage.from) })}`
  return make('p', { class: 'card-foot' }, asOf, make('br'), share + since)
}
