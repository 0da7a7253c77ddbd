// What a unit costs the seller: the seller's own file, one row a SKU and day from which the cost holds. Not one of Amazon's; the
// template for it is lib/schema/unit-cost-template.
import { CellError, type ReportReader, type Row } from '@/lib/readers/report-reader'
import type { Sku } from '@/lib/schema/ids'
import { minorDigits } from '@/lib/schema/money'
import { ESCAPED_FORMULA, NO_UNIT_COST } from '@/lib/schema/unit-cost-template'
import { optional, required } from './reading/column'

const columns = {
  sku: required('sku', 'seller-sku', 'merchant-sku', 'sku vendeur', 'référence', 'référence sku'),
  unitCost: required(
    'unitCost',
    'unit-cost',
    'cost per unit',
    'cost of goods',
    'cogs',
    'coût unitaire',
    'cout unitaire',
    "coût d'achat",
    'coût d’achat',
    "prix d'achat",
    'prix d’achat',
    'prix de revient',
  ),
  currency: required('currency', 'currency code', 'devise', 'monnaie'),
  validFrom: required('from', 'from-date', 'valid-from', 'depuis', 'depuis le', 'à partir du', 'valable dès'),
  inboundCost: optional(
    'inbound',
    'inbound-cost',
    'inbound-freight',
    'freight',
    'acheminement',
    'transport',
    "frais d'approche",
    'frais d’approche',
  ),
  otherCost: optional(
    'other',
    'other-costs',
    'other-cost',
    'autres',
    'autre',
    'autres coûts',
    'autres frais',
  ),
}
type Field = keyof typeof columns

const codeOf = (text: string): string | false => (/^[a-z]{3}$/i.test(text) ? text.toUpperCase() : false)

const unescaped = (text: string): string => text.replace(ESCAPED_FORMULA, '')

/** "1,234" is 1234 in one hand and 1.234 in another; in a currency of two decimals nobody can tell. */
const TWO_READINGS = /^\D*\d{1,3}[.,]\d{3}\D*$/

/** How a cell is written; the word that takes a row of the books back counts in either language. */
function written(text: string): 'taken-back' | 'two-ways' | 'one-way' {
  if (Object.values(NO_UNIT_COST).some(word => word === text.toLowerCase())) return 'taken-back'
  return TWO_READINGS.test(text) ? 'two-ways' : 'one-way'
}

/** A cost in minor units; null for a gap. @throws CellError "bad-number" below zero, and for what could be read two ways */
function costIn(row: Row<Field>, field: Field, currency: string): number | null {
  const minor = row.minor(field, currency)
  if (minor === null) return null
  const unclear = minorDigits(currency) === 2 && row.mapped(field, written) === 'two-ways'
  if (minor < 0 || unclear) throw new CellError(field, 'bad-number')
  return minor
}

export const unitCosts = {
  id: 'unit-costs',
  reportType: 'unit-costs',
  columns,
  hallmarks: ['unitCost', 'validFrom', 'currency', 'inboundCost', 'otherCost'],
  handmade: true,
  read(row, sink) {
    const sku = row.mapped('sku', unescaped)
    if (sku === null) return 'no-product'
    const fromDay = row.day('validFrom')
    if (fromDay === null) return 'no-date'
    const currency = row.mapped('currency', codeOf)
    if (currency === null || currency === false) return 'no-currency'
    if (row.mapped('unitCost', written) === 'taken-back') {
      const nothing = { unitCostMinor: 0, inboundMinor: null, otherMinor: null }
      sink.money?.unitCost({ sku: sku as Sku, ...nothing, currency, fromDay, gone: true })
      return null
    }
    const unitCost = costIn(row, 'unitCost', currency)
    const inbound = costIn(row, 'inboundCost', currency)
    const other = costIn(row, 'otherCost', currency)
    // A template that was filled in for some SKUs only.
    if (unitCost === null) return 'no-amount'
    sink.money?.unitCost({
      sku: sku as Sku,
      unitCostMinor: unitCost,
      inboundMinor: inbound,
      otherMinor: other,
      currency,
      fromDay,
    })
    return null
  },
} satisfies ReportReader<Field>
