// Values and names of traced rows as text: units as they are stated, names by key, and a name nobody wrote a word for as it is.
import { printQuantity } from '@/components/primitives/print-quantity'
import type { Speak } from '@/components/primitives/speak'
import type { Trace, TracedFigure, TraceRequest, TraceUnit } from '@/lib/schema/figure-rows'

export function traceText(
  speak: Speak,
  value: string | number | null,
  unit: TraceUnit,
  currency: string,
): string {
  if (value === null) return '–'
  if (unit === 'word') return knownWord(speak, 'trace.word', String(value))
  if (typeof value === 'string')
    return unit === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? speak.print.day(value) : value
  switch (unit) {
    case 'money':
      // To the last minor unit: what stands in rows is there to be added up.
      return speak.print.money(value, currency, 'exact')
    case 'share':
      return printQuantity(speak, value, { kind: 'share' })
    case 'days':
      return printQuantity(speak, value, { kind: 'days' })
    // A count that is a mean keeps its decimals.
    case 'count':
      return printQuantity(speak, value, { kind: Number.isInteger(value) ? 'count' : 'expected' })
    case 'number':
      return fourPlaces(speak, value)
    case 'day':
    case 'text':
      return String(value)
  }
}

/** Parameters of models and expected orders of one buyer are small: with one decimal nothing would be left of them. */
function fourPlaces({ print }: Speak, value: number): string {
  if (Number.isInteger(value)) return print.count(value)
  if (Math.abs(value) >= 1000) return print.decimal(value)
  const sign = print.decimal(1.5).charAt(1)
  return value.toFixed(4).replace(/0+$/, '').replace(/\.$/, '').replace('.', sign)
}

/** The word of a key, with or without the prefix; a key without a word is shown as it is. */
export function knownWord({ sayKnown }: Speak, prefix: string, key: string): string {
  const whole = key.startsWith(`${prefix}.`) ? key : `${prefix}.${key}`
  return sayKnown(whole, 'trace.other', { name: key.slice(key.lastIndexOf('.') + 1) })
}

/** Figures of an age or a span of days, and how that is said; the others have no horizon. */
const SPANS: Partial<Record<TracedFigure, 'at' | 'next' | 'past'>> = {
  revenue: 'at',
  contribution: 'at',
  'after-ads': 'at',
  'repeat-rate': 'at',
  'break-even-acos': 'at',
  'max-cpc': 'at',
  'order-next': 'at',
  'order-gap': 'at',
  'side-repeat': 'at',
  'side-revenue': 'at',
  'side-later': 'at',
  'side-contribution': 'at',
  growth: 'at',
  survival: 'at',
  'return-curve': 'at',
  'first-to-second': 'at',
  'at-least': 'at',
  'value-ahead': 'at',
  'pooled-rate': 'at',
  'cohort-change': 'at',
  'bought-within': 'past',
  'forecast-orders': 'next',
  'forecast-revenue': 'next',
  'sold-orders-ahead': 'next',
  'sold-revenue-ahead': 'next',
}

/** What was asked for, by name: "Repeat rate, to day 90", "Sales as reported, Mar 2025". */
export function figureText(speak: Speak, { figure, horizonDays, month, part }: TraceRequest): string {
  const { say, print } = speak
  const named = say(`trace.figure.${figure}`)
  const of = part === undefined ? null : partText(speak, figure, part)
  const name = of === null ? named : say('trace.with-part', { figure: named, part: of })
  const days = { n: horizonDays, days: horizonDays }
  if (month !== null && (figure.startsWith('cohort') || SPANS[figure] === 'at'))
    return say('trace.of-cohort', { figure: name, month: print.month(month), days: horizonDays })
  if (month !== null) return say('trace.in-month', { figure: name, month: print.month(month) })
  const span = SPANS[figure]
  return span === undefined ? name : say(`trace.${span}`, { figure: name, ...days })
}

function partText(speak: Speak, figure: TracedFigure, part: string): string | null {
  const { say, print } = speak
  const [first = '', second = '', third = ''] = part.split(' ')
  switch (figure) {
    case 'formula':
      return say(`formulas.${part}`)
    case 'wave':
      return part === 'buffer' ? say('trace.part.buffer') : say('trace.part.week', { n: Number(part) })
    case 'killer':
      return say('trace.part.killer', { killer: say(`killer.${first}`), day: print.day(second) })
    case 'cohort-change':
      return say('trace.part.cohort', {
        measure: say(`journal.measure.${third}`),
        side: say(`journal.${second}`),
        day: print.day(first),
      })
    case 'returns':
      return part === '' ? say('trace.part.no-reason') : part
    case 'rating':
    case 'price':
    case 'promotion-use':
    case 'subscription':
    case 'stock':
      return say(`trace.part.${figure}.${part}`)
    case 'value-ahead':
      return say(`names.${part}`)
    // The journal's own number for an entry says nothing to anybody.
    case 'weekly-orders':
      return null
    default:
      return sidePart(speak, figure, part)
  }
}

function sidePart({ say }: Speak, figure: TracedFigure, part: string): string {
  if (figure === 'segment') return say(`segment.${part}`)
  if (figure === 'return-curve') return say(`back.clock.${part}`)
  if (figure === 'waterfall') return say(`flow.${part}`)
  if (figure === 'untied') return say(`untied.kind.${part.split(' ')[0]}`)
  if (figure === 'at-least') return say('trace.part.often', { n: Number(part) })
  if (figure.startsWith('side-')) return say(`${part.endsWith('-half') ? 'trace.side' : 'sides'}.${part}`)
  return part
}

/** Keys in cells as the words they stand for, as a file should hold them. */
export const spokenRows = (speak: Speak, { columns, rows }: Trace): Trace['rows'] =>
  columns.some(({ unit }) => unit === 'word')
    ? rows.map(row =>
        row.map((cell, at) =>
          columns[at]?.unit === 'word' && cell !== null ? knownWord(speak, 'trace.word', String(cell)) : cell,
        ),
      )
    : rows
