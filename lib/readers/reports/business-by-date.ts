// Business Report "Sales and Traffic" by day: traffic and sales of the whole shop, one row a day.
import type { ReportReader } from '@/lib/readers/report-reader'
import { blankTraffic } from './reading/blank-drafts'
import { required } from './reading/column'
import { readTraffic, trafficColumns } from './reading/traffic-columns'

const columns = {
  date: required('Date', 'Datum', '日付', '日期', 'Fecha'),
  ...trafficColumns,
}

export const businessByDate = {
  id: 'business-by-date',
  reportType: '102:SalesTrafficTimeSeries',
  columns,
  hallmarks: ['date', 'sessions', 'pageViews', 'orderItems', 'unitSession', 'featuredOffer', 'unitsRefunded'],
  rejects: headers => headers.some(header => header.includes('asin')),
  read(row, sink) {
    const day = row.day('date')
    if (day === null) return 'summary-row'
    const fact = blankTraffic()
    fact.fromDay = day
    fact.toDay = day
    readTraffic(row, fact)
    sink.traffic(fact)
    return null
  },
} satisfies ReportReader<keyof typeof columns>
