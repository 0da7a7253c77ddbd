// Business Report "Detail Page Sales and Traffic by Child Item" (and by SKU): traffic and sales of each ASIN over a period
// which the file does not name.
import type { ReportReader } from '@/lib/readers/report-reader'
import { blankTraffic } from './reading/blank-drafts'
import { asinIn, skuIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import {
  CHILD_ASIN_HEADERS,
  PARENT_ASIN_HEADERS,
  readTraffic,
  TITLE_HEADERS,
  trafficColumns,
} from './reading/traffic-columns'

const columns = {
  childAsin: required(...CHILD_ASIN_HEADERS),
  parentAsin: optional(...PARENT_ASIN_HEADERS),
  title: optional(...TITLE_HEADERS),
  // In by-SKU files, and in some accounts' by-child files until it vanished there in September 2026.
  sku: optional('SKU'),
  ...trafficColumns,
}

export const businessByChild = {
  id: 'business-by-child',
  reportType: '102:DetailSalesTrafficByChildItem',
  columns,
  hallmarks: [
    'childAsin',
    'parentAsin',
    'sessions',
    'pageViews',
    'orderItems',
    'unitSession',
    'featuredOffer',
  ],
  read(row, sink) {
    const asin = asinIn(row, 'childAsin')
    if (asin === null) return 'summary-row'
    const fact = blankTraffic()
    fact.asin = asin
    fact.parentAsin = asinIn(row, 'parentAsin')
    fact.sku = skuIn(row, 'sku')
    fact.title = row.text('title')
    readTraffic(row, fact)
    sink.traffic(fact)
    return null
  },
} satisfies ReportReader<keyof typeof columns>
