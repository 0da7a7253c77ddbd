// POST /business-reports/api: a business report as the page's GraphQL gives it, columns named by Amazon's translation keys.
// The current layout's cells are raw numbers; the older one's are texts as printed, with the older keys.
import { epochDay, isoDate } from '@/lib/schema/dates'
import { minorDigits } from '@/lib/schema/money'
import type { ReportAnswer, ReportColumn, ReportQuestion } from '@/tests/replica/client/answer-shapes'
import { count, money, percent } from '@/tests/replica/client/print'
import type { Visit } from '@/tests/replica/client/visit'
import { BUSINESS_HEADERS, type BusinessField } from '@/tests/shop/files/business-headers'
import { type BusinessSums, gatherTraffic } from '@/tests/shop/files/business-report'
import type { Country } from '@/tests/shop/parameters'
import type { Shop, TrafficRow } from '@/tests/shop/shop'

type Cell = string | number | null
interface Column {
  field: BusinessField
  key: string
  olderKey?: string
  format: 'STRING' | 'NUMBER' | 'PERCENT' | 'CURRENCY' | 'DATE'
}

const NAMES = {
  date: { field: 'date', key: 'SC_MA_Date_25913', format: 'DATE' },
  parent: { field: 'parent', key: 'SC_MA_ParentASIN_25990', format: 'STRING' },
  child: { field: 'child', key: 'SC_MA_ChildASIN_25991', format: 'STRING' },
  title: { field: 'title', key: 'sc_mat-ss_colDef_title', format: 'STRING' },
} satisfies Record<string, Column>
const AMOUNTS: readonly Column[] = [
  { field: 'sessions', key: 'SC_MA_Sessions_Total', olderKey: 'SC_MA_Sessions_25920', format: 'NUMBER' },
  { field: 'pageViews', key: 'SC_MA_PageViews_Total', olderKey: 'SC_MA_PageViews_25955', format: 'NUMBER' },
  { field: 'featuredOffer', key: 'SC_MA_BuyBoxPercentage_25956', format: 'PERCENT' },
  { field: 'units', key: 'SC_MA_UnitsOrdered_40590', format: 'NUMBER' },
  { field: 'unitsB2B', key: 'SCA_BR_UnitsOrdered_BB', format: 'NUMBER' },
  { field: 'unitSession', key: 'SC_MA_UnitSessionPercentage_25957', format: 'PERCENT' },
  { field: 'sales', key: 'SC_MA_OrderedProductSales_40591', format: 'CURRENCY' },
  { field: 'orderItems', key: 'SC_MA_TotalOrderItems_1', format: 'NUMBER' },
]

const COLUMNS: Record<string, readonly Column[]> = {
  '102:DetailSalesTrafficByChildItem': [NAMES.parent, NAMES.child, NAMES.title, ...AMOUNTS],
  '102:DetailSalesTrafficByParentItem': [NAMES.parent, NAMES.title, ...AMOUNTS],
  '102:SalesTrafficTimeSeries': [NAMES.date, ...AMOUNTS],
  '102:DetailSalesTrafficByTime': [NAMES.date, ...AMOUNTS],
}
const PAGE_ROWS = 100

function values(sums: BusinessSums, currency: string): Record<string, number> {
  return {
    sessions: sums.sessions,
    pageViews: sums.pageViews,
    featuredOffer: 98,
    units: sums.units,
    unitsB2B: Math.round(sums.units * 0.02),
    unitSession: sums.sessions === 0 ? 0 : Math.round((sums.units / sums.sessions) * 10_000) / 100,
    sales: sums.salesMinor / 10 ** minorDigits(currency),
    orderItems: sums.orderItems,
  }
}

function printed(value: number, format: Column['format'], visit: Visit): string {
  if (format === 'CURRENCY') return money(value, visit.currency, visit)
  return format === 'PERCENT' ? percent(value / 100, visit) : count(value, visit)
}

/** The answer to a question of the page; null for a report the replica does not have. */
export function businessReport(question: ReportQuestion, shop: Shop, visit: Visit): ReportAnswer | null {
  const { legacyReportId, startDate, endDate, granularity, page } = question.variables.input
  const columns = COLUMNS[legacyReportId]
  if (columns === undefined) return null
  const names = columns
    .filter(column => column.format === 'STRING' || column.format === 'DATE')
    .map(one => one.field)
  const keyOf = (row: TrafficRow): string => {
    if (names.includes('date')) return isoDate(row.day)
    const product = shop.products[row.product]
    return (names.includes('child') ? product?.asin : product?.parentAsin) ?? ''
  }
  const period = { fromDay: epochDay(startDate), toDay: epochDay(endDate) }
  const gathered = [...gatherTraffic(shop, visit.country as Country, period, keyOf)]
  const rows = gathered.map(([key, sums]): Cell[] => {
    const product = shop.products.find(one => one.asin === key || one.parentAsin === key)
    const texts: Record<string, string> = {
      date: key,
      parent: product?.parentAsin ?? '',
      child: product?.asin ?? '',
      title: product?.title[visit.language] ?? '',
    }
    const numbers = values(sums, visit.currency)
    return columns.map(({ field, format }) => {
      if (field in texts) return texts[field] ?? null
      const value = numbers[field] ?? 0
      return visit.layout === 'older' ? printed(value, format, visit) : value
    })
  })
  return {
    data: {
      getReportData: {
        granularity,
        hadPrevious: page > 1,
        hasNext: rows.length > page * PAGE_ROWS,
        size: rows.length,
        startDate,
        endDate,
        page,
        columns: columns.map(column => columnOf(column, visit)),
        rows: rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS),
      },
    },
  }
}

function columnOf(column: Column, visit: Visit): ReportColumn {
  return {
    label: BUSINESS_HEADERS[visit.language][column.field] ?? BUSINESS_HEADERS.en[column.field] ?? '',
    translationKey: visit.layout === 'older' ? (column.olderKey ?? column.key) : column.key,
    valueFormat: column.format,
    isDefaultSelected: true,
  }
}
