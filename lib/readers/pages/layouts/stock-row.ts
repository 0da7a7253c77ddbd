// One SKU of an inventory page as label and value pairs, whichever layout found them.

import type { Page, Reading } from '@/lib/readers/page-reader'
import { orNull } from '@/lib/readers/pages/landmarks/or-null'
import { isTellable, stockFigure } from '@/lib/readers/pages/wording/stock-labels'
import { parseCount } from '@/lib/readers/text/parse-number'
import type { InventoryFact } from '@/lib/schema/facts'
import type { Asin, Sku } from '@/lib/schema/ids'

export interface StockRow {
  sku: string | null
  asin: Asin | null
  title: string | null
  pairs: { label: string; value: string }[]
}

/** Units for sale: Amazon's stock and the seller's own together; null when the row shows neither. */
function available(pairs: StockRow['pairs'], unknown: Set<string>) {
  const found = { available: null as number | null, inbound: null as number | null }
  for (const { label, value } of pairs) {
    const figure = stockFigure(label)
    if (figure === undefined && isTellable(label)) unknown.add(label)
    if (figure === undefined || figure === 'notStock') continue
    const units = orNull(() => parseCount(value))
    if (units === null) continue
    const key = figure === 'inbound' ? 'inbound' : 'available'
    found[key] = (found[key] ?? 0) + units
  }
  return found
}

/** Facts of all rows; labels that are not known are told once each. */
export function stockRows(rows: readonly StockRow[], page: Page): Reading {
  const reading: Reading = { observations: [], skipped: [], rowsRead: 0, rowsTotal: null }
  const unknown = new Set<string>()
  rows.forEach((row, index) => {
    const figures = available(row.pairs, unknown)
    if (figures.available === null || (row.sku === null && row.asin === null)) {
      const why = figures.available === null ? 'no quantity understood' : 'neither SKU nor ASIN'
      reading.skipped.push({ where: `row ${index}`, why })
      return
    }
    const fact: InventoryFact = {
      marketplace: page.shop.marketplace,
      sku: row.sku as Sku | null,
      asin: row.asin,
      title: row.title,
      seenAt: null,
      ...figures,
      shipped30: null,
      shipped90: null,
      daysOfSupply: null,
      priceMinor: null,
      currency: null,
    }
    reading.observations.push({ kind: 'inventory', fact })
    reading.rowsRead++
  })
  for (const label of unknown) reading.skipped.push({ where: `label ${label}`, why: 'not understood' })
  return reading
}
