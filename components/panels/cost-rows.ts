// Unit costs as the seller types them, and back: one row per SKU and first day, those without a cost first, faults by field.
import { COST_FIELDS, type CostField, type CostRow, type CostText } from '@/components/state/cost-draft'
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { ShopEconomics } from '@/lib/schema/economics'
import type { Sku } from '@/lib/schema/ids'
import { minorDigits } from '@/lib/schema/money'
import type { UnitCostFact } from '@/lib/schema/money-facts'

/** The day costs hold from unless another is typed in: before the first sale, so that every sale has one. */
const blank = (currency: string, from: string): CostText => ({
  unitCost: '',
  inbound: '',
  other: '',
  currency,
  from,
})

const typed = (minor: number | null, currency: string, point: '.' | ','): string =>
  minor === null
    ? ''
    : (minor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency)).replace('.', point)

/** Those a cost can be stated of: lines whose SKU no file names are under an empty one. Most revenue first. */
export const sold = (without: ShopEconomics['skusWithoutCost']): ShopEconomics['skusWithoutCost'] =>
  without.filter(({ sku }) => sku !== '').sort((a, b) => b.revenueMinor - a.revenueMinor)

/** @param point the reader's decimal mark. @param from the day new costs hold from, YYYY-MM-DD. */
export function costRows(
  costs: readonly UnitCostFact[],
  without: ShopEconomics['skusWithoutCost'],
  { currency, point, from }: { currency: string; point: '.' | ','; from: string },
): CostRow[] {
  const missing = sold(without).map(
    ({ sku, units, revenueMinor }): CostRow => ({
      id: `new ${sku}`,
      sku,
      without: { units, revenueMinor },
      stated: null,
      text: blank(currency, from),
    }),
  )
  const known = [...costs]
    .sort((a, b) => a.sku.localeCompare(b.sku) || b.fromDay - a.fromDay)
    .map(
      (cost): CostRow => ({
        id: `${cost.sku} ${cost.currency} ${cost.fromDay}`,
        sku: cost.sku,
        without: null,
        stated: cost,
        text: {
          unitCost: typed(cost.unitCostMinor, cost.currency, point),
          inbound: typed(cost.inboundMinor, cost.currency, point),
          other: typed(cost.otherMinor, cost.currency, point),
          currency: cost.currency,
          from: isoDate(cost.fromDay),
        },
      }),
    )
  return [...missing, ...known]
}

/** Minor units of a typed amount; null when it is no amount of this currency from 0 on. */
function amount(text: string, currency: string): number | null {
  const digits = minorDigits(currency)
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim())
  if (match === null || (match[2] ?? '').length > digits) return null
  return Number(`${match[1]}${(match[2] ?? '').padEnd(digits, '0')}`)
}

export type ReadCost = { cost: UnitCostFact } | { faults: CostField[] }

/** The cost a row states, or the fields that hold no fitting value. Inbound and other may be empty: not known. */
export function readCost(sku: Sku, text: CostText): ReadCost {
  const currency = text.currency.trim().toUpperCase()
  const optional = (field: 'inbound' | 'other') =>
    text[field].trim() === '' ? null : amount(text[field], currency)
  const unitCostMinor = amount(text.unitCost, currency)
  const inboundMinor = optional('inbound')
  const otherMinor = optional('other')
  const fromDay = dayOf(text.from)
  const faults = COST_FIELDS.filter(field => {
    if (field === 'currency') return !/^[A-Z]{3}$/.test(currency)
    if (field === 'from') return fromDay === null
    if (field === 'unitCost') return unitCostMinor === null
    return text[field].trim() !== '' && (field === 'inbound' ? inboundMinor : otherMinor) === null
  })
  return unitCostMinor === null || fromDay === null || faults.length > 0
    ? { faults }
    : { cost: { sku, unitCostMinor, inboundMinor, otherMinor, currency, fromDay } }
}

function dayOf(iso: string): number | null {
  try {
    return epochDay(iso.trim())
  } catch {
    return null
  }
}
