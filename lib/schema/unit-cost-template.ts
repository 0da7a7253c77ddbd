// The file a seller fills in to state what a unit costs: its headers, in the two languages it is offered in, and a template of it.
// The reader of such files accepts both, whichever language the seller works in.
import { isoDate } from './dates'
import { minorDigits } from './money'
import type { UnitCostFact } from './money-facts'

export const UNIT_COST_HEADERS = {
  en: ['sku', 'unitCost', 'currency', 'from', 'inbound', 'other'],
  fr: ['sku', 'coût unitaire', 'devise', 'depuis', 'acheminement', 'autres'],
} as const
export type TemplateLanguage = keyof typeof UNIT_COST_HEADERS

/** In place of a cost: what was stated of this SKU, currency and day is taken back. */
export const NO_UNIT_COST = { en: 'delete', fr: 'supprimer' } as const

export interface TemplateRow {
  sku: string
  currency: string
  /** Epoch day from which the cost holds. */
  fromDay: number
  /** Minor units, as the books have it; left out or null = to be filled in. */
  unitCostMinor?: number | null
  inboundMinor?: number | null
  otherMinor?: number | null
}

/** Excel takes a cell that opens so for a formula: an apostrophe in front keeps it text, and the reader takes it off again. */
const FORMULA = /^[=+\-@\t\r]/
export const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r])/

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",;\s]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const EXAMPLE: TemplateRow = {
  sku: 'MY-SKU-1',
  currency: 'EUR',
  fromDay: 20_454,
  unitCostMinor: 450,
  inboundMinor: 62,
  otherMinor: 15,
}

/** "4.50"; nothing for what is not known. */
const amountOf = (minor: number | null | undefined, currency: string): string =>
  minor == null ? '' : (minor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency))

/**
 * A CSV with the rows given, costs that are not known left blank to be filled in (blank rows are left out when it is read
 * back); with no rows, one filled-in example. French spreadsheets part cells by semicolons and decimals by commas, so the
 * French one does too.
 */
export function unitCostTemplate(rows: readonly TemplateRow[], language: TemplateLanguage = 'en'): string {
  const [separator, decimal] = language === 'fr' ? [';', ','] : [',', '.']
  const line = ({ sku, currency, fromDay, ...cost }: TemplateRow): string => {
    const [unit = '', inbound = '', other = ''] = [
      cost.unitCostMinor,
      cost.inboundMinor,
      cost.otherMinor,
    ].map(minor => amountOf(minor, currency).replace('.', decimal))
    return [sku, unit, currency, isoDate(fromDay), inbound, other].map(cell).join(separator)
  }
  const lines = (rows.length === 0 ? [EXAMPLE] : rows).map(line)
  return [UNIT_COST_HEADERS[language].map(cell).join(separator), ...lines].map(text => `${text}\r\n`).join('')
}

/** Costs as such a file, in English: what was typed in or taken back enters the books by the same door as a file. */
export function unitCostFile(costs: readonly UnitCostFact[]): string {
  const lines = costs.map(({ sku, unitCostMinor, inboundMinor, otherMinor, currency, fromDay, gone }) => [
    sku,
    gone ? NO_UNIT_COST.en : amountOf(unitCostMinor, currency),
    currency,
    isoDate(fromDay),
    amountOf(inboundMinor, currency),
    amountOf(otherMinor, currency),
  ])
  return [UNIT_COST_HEADERS.en, ...lines].map(cells => `${cells.map(cell).join(',')}\r\n`).join('')
}
