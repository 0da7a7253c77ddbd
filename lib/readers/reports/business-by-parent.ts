// Business Report "Detail Page Sales and Traffic by Parent Item": traffic and sales of each product family over a period
// which the file does not name.
import type { ReportReader } from '@/lib/readers/report-reader'
import { blankTraffic } from './reading/blank-drafts'
import { asinIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import { PARENT_ASIN_HEADERS, readTraffic, TITLE_HEADERS, trafficColumns } from './reading/traffic-columns'

const columns = {
  parentAsin: required(...PARENT_ASIN_HEADERS),
  title: optional(...TITLE_HEADERS),
  ...trafficColumns,
}

export const businessByParent = {
  id: 'business-by-parent',
  reportType: '102:DetailSalesTrafficByParentItem',
  columns,
  hallmarks: ['parentAsin', 'sessions', 'pageViews', 'orderItems', 'unitSession', 'featuredOffer'],
  // A second ASIN column in a language we do not know is the child's: reading its rows as parents would count families twice.
  rejects: headers => headers.filter(header => header.includes('asin')).length > 1,
  read(row, sink) {
    const parentAsin = asinIn(row, 'parentAsin')
    if (parentAsin === null) return 'summary-row'
    const fact = blankTraffic()
    fact.asin = parentAsin
    fact.parentAsin = parentAsin
    fact.title = row.text('title')
    readTraffic(row, fact)
    sink.traffic(fact)
    return null
  },
} satisfies ReportReader<keyof typeof columns>
