// Business Reports: Reports > Business Reports > Detail Page Sales and Traffic. Gives sessions, units and sales per ASIN over the days
// shown, or of the whole shop per day. The page's own answer is far the better source; its table on screen is read where headers allow.
import type { Anchor, PageReader } from '@/lib/readers/page-reader'
import { isAsin } from '@/lib/schema/ids'
import { ANY_CELL, ROWS } from './landmarks/table-rows'

/** The last cell of a row that is nothing but an ASIN: where parent and child are both shown, the child's follows. */
function anchorOf(row: Element): Anchor | null {
  let found: Anchor | null = null
  for (const element of row.querySelectorAll(ANY_CELL)) {
    const asin = (element.textContent ?? '').trim()
    if (asin.length === 10 && isAsin(asin) && /^B0|^\d{9}[\dX]$/.test(asin))
      found = { element, asin, orderId: null }
  }
  return found
}

export const businessReports: PageReader = {
  id: 'business-reports',
  paths: ['/business-reports', '/gp/site-metrics/report.html'],
  frame: null,
  anchors: doc => [...doc.querySelectorAll(ROWS)].flatMap(row => anchorOf(row) ?? []),
}
