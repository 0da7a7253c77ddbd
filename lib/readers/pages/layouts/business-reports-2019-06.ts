// A business report as the page drew it before 2022: each cell carried its translation key in a class, "_AR_SC_MA_Sessions_25920".

import type { Layout, Page, Reading } from '@/lib/readers/page-reader'
import { plainText } from '@/lib/readers/pages/landmarks/element-text'
import { type ReportRow, trafficRows } from '@/lib/readers/pages/traffic/traffic-rows'
import { fieldOfKey, type ReportField } from '@/lib/readers/pages/wording/report-fields'
import { hashQuery, periodOf } from '@/lib/readers/pages/wording/report-period'
import { marketplaceById } from '@/lib/schema/marketplaces'

const KEYED = 'td[class*="_AR_"]'

function keyOf(cell: Element): ReportField | undefined {
  const token = (cell.getAttribute('class') ?? '').split(/\s+/).find(one => one.startsWith('_AR_'))
  return token === undefined ? undefined : fieldOfKey(token.slice('_AR_'.length))
}

const keyedRows = (doc: ParentNode): Element[] =>
  [...doc.querySelectorAll('tr')].filter(row => row.querySelector(KEYED) !== null)

function read(page: Page): Reading {
  const query = hashQuery(page.url)
  const rows = keyedRows(page.doc).map(
    (row): ReportRow =>
      new Map(
        [...row.querySelectorAll(KEYED)].flatMap(cell => {
          const field = keyOf(cell)
          return field ? [[field, plainText(cell)] as const] : []
        }),
      ),
  )
  const context = {
    marketplace: page.shop.marketplace,
    currency: marketplaceById(page.shop.marketplace)?.currency ?? '',
    period: periodOf(query.get('fromDate'), query.get('toDate')),
    granularity: query.get('granularity'),
  }
  return { ...trafficRows(rows, context), rowsTotal: null }
}

export const businessReports201906: Layout = {
  firstSeen: '2019-06',
  detect: page => keyedRows(page.doc).length > 0,
  read,
}
