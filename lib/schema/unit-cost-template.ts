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

export interface TemplateRow {
  sku: string
  currency: string
  /** Epoch day from which the cost holds. */
  fromDay: number
}

/** Excel takes a cell that opens so for a formula: an apostrophe in front keeps it text, and the reader takes it off again. */
const FORMULA = /^[=+\-@\t\r]/
export const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r])/

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",;\s]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const EXAMPLE: TemplateRow = { sku: 'MY-SKU-1', currency: 'EUR', fromDay: 20_454 }

/**
 * A CSV with one row a SKU, costs left blank to be filled in (blank rows are left out when it is read back); with no rows, one
 * filled-in example. French spreadsheets part cells by semicolons and decimals by commas, so the French one does too.
 */
export function unitCostTemplate(rows: readonly TemplateRow[], language: TemplateLanguage = 'en'): string {
  const [separator, decimal] = language === 'fr' ? [';', ','] : [',', '.']
  const example = ['4.50', '0.62', '0.15'].map(amount => amount.replace('.', decimal))
  const line = ({ sku, currency, fromDay }: TemplateRow, amounts: readonly string[]): string =>
    [sku, amounts[0] ?? '', currency, isoDate(fromDay), amounts[1] ?? '', amounts[2] ?? '']
      .map(cell)
      .join(separator)
  const lines = rows.length === 0 ? [line(EXAMPLE, example)] : rows.map(row => line(row, []))
  return [UNIT_COST_HEADERS[language].map(cell).join(separator), ...lines].map(text => `${text}\r\n`).join('')
}

/** Costs as such a file, in English: what was typed in enters the books by the same door as a file. */
export function unitCostFile(costs: readonly UnitCostFact[]): string {
  const amount = (minor: number | null, currency: string) =>
    minor === null ? '' : (minor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency))
  const lines = costs.map(({ sku, unitCostMinor, inboundMinor, otherMinor, currency, fromDay }) => [
    sku,
    amount(unitCostMinor, currency),
    currency,
    isoDate(fromDay),
    amount(inboundMinor, currency),
    amount(otherMinor, currency),
  ])
  return [UNIT_COST_HEADERS.en, ...lines].map(cells => `${cells.map(cell).join(',')}\r\n`).join('')
}
