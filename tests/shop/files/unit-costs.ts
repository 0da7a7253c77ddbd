// The seller's own file of unit costs: every product from the first day on, and dearer by 5 % in the last half year.
import { isoDate } from '@/lib/schema/dates'
import type { Country } from '@/tests/shop/parameters'
import type { Shop } from '@/tests/shop/shop'
import { unitEconomics } from '@/tests/shop/unit-economics'
import { encode } from './encode'
import type { ReportFile } from './report-file'
import { plainAmount } from './spelling'

/** Days before the end of the history from which the supplier's rise holds. */
export const RAISED_DAYS = 180

/** As a French spreadsheet saves it for France, in plain English elsewhere. */
export function unitCostFile(shop: Shop, name: string, country: Country): ReportFile {
  const currency = shop.marketplaces.get(country)?.currency ?? ''
  const french = country === 'FR'
  const [separator, decimal] = french ? [';', ','] : [',', '.']
  const amount = (minor: number): string => plainAmount(minor, currency).replace('.', decimal)
  const day = (at: number): string => (french ? isoDate(at).split('-').reverse().join('/') : isoDate(at))
  const lines = shop.products.flatMap(product =>
    [false, true].map(raised => {
      const unit = unitEconomics(product, country, raised)
      return [
        product.sku,
        amount(unit.unitCostMinor),
        currency,
        day(raised ? shop.lastDay - RAISED_DAYS + 1 : shop.firstDay),
        amount(unit.inboundMinor),
        amount(unit.otherMinor),
      ].join(separator)
    }),
  )
  const headers = french
    ? ['sku', 'coût unitaire', 'devise', 'depuis', 'acheminement', 'autres']
    : ['sku', 'unitCost', 'currency', 'from', 'inbound', 'other']
  return {
    name,
    report: 'unit-costs',
    rows: lines.length,
    bytes: encode([headers.join(separator), ...lines].map(line => `${line}\r\n`).join(''), 'utf-8-bom'),
  }
}
