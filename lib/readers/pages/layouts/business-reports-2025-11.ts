// A business report as a table on screen. How the current page builds it is not known, so a native table, ARIA roles and kat-table are
// all tried; headers are compared whole, and a row with more or fewer cells than headers is not read.

import { type Layout, LayoutChanged, type Page, type Reading } from '@/lib/readers/page-reader'
import { plainText } from '@/lib/readers/pages/landmarks/element-text'
import { readTable, type ScreenTable } from '@/lib/readers/pages/landmarks/read-table'
import { type ReportRow, trafficRows } from '@/lib/readers/pages/traffic/traffic-rows'
import { fieldOfHeader } from '@/lib/readers/pages/wording/report-fields'
import { hashQuery, periodOf } from '@/lib/readers/pages/wording/report-period'
import { marketplaceById } from '@/lib/schema/marketplaces'

/** The table with a child or parent ASIN, or a date, beside something sold. */
export const reportTable = (doc: ParentNode): ScreenTable | null =>
  readTable(doc, headers => {
    const known = new Set(headers.map(fieldOfHeader))
    return (
      (known.has('childAsin') || known.has('parentAsin') || known.has('date')) &&
      (known.has('unitsOrdered') || known.has('sales'))
    )
  })

function read(page: Page): Reading {
  const table = reportTable(page.doc)
  if (table === null) throw new LayoutChanged('a table with ASIN or date and units ordered or sales', 'none')
  const fields = table.headers.map(fieldOfHeader)
  const skipped: Reading['skipped'] = []
  const rows = table.rows.flatMap((row, index): ReportRow[] => {
    if (row.cells.length === fields.length)
      return [
        new Map(
          row.cells.flatMap((cell, at) => {
            const field = fields[at]
            return field ? [[field, plainText(cell)] as const] : []
          }),
        ),
      ]
    skipped.push({ where: `row ${index}`, why: 'cells do not match headers' })
    return []
  })
  const query = hashQuery(page.url)
  const context = {
    marketplace: page.shop.marketplace,
    currency: marketplaceById(page.shop.marketplace)?.currency ?? '',
    period: periodOf(query.get('fromDate'), query.get('toDate')),
    granularity: query.get('granularity'),
  }
  const { skipped: unread, ...facts } = trafficRows(rows, context)
  return { ...facts, skipped: [...skipped, ...unread], rowsTotal: null }
}

export const businessReports202511: Layout = {
  firstSeen: '2025-11',
  detect: page => reportTable(page.doc) !== null,
  read,
}
