// The answer behind Business Reports, POST /business-reports/api: columns named by translation keys that no language changes.
// By-ASIN reports have no date column: their period is in the answer, else in the question the page asked.

import type { Answer, AnswerReader, Page, Reading } from '@/lib/readers/page-reader'
import { trafficRows } from '@/lib/readers/pages/traffic/traffic-rows'
import { fieldOfKey, type ReportField } from '@/lib/readers/pages/wording/report-fields'
import { periodOf } from '@/lib/readers/pages/wording/report-period'
import { marketplaceById } from '@/lib/schema/marketplaces'
import { fields, isTrue, list, textField } from './json-fields'
import { WATCHED } from './observed-answer'

const NOTHING: Reading = { observations: [], skipped: [], rowsRead: 0, rowsTotal: null }

/** The question's input, whichever level it stands at. */
function inputOf(answer: Answer) {
  const variables = fields(fields(answer.request)?.['variables'])
  return fields(variables?.['input']) ?? variables
}

/** Reads one page of one report; an answer to another question of that address gives nothing. */
function read(answer: Answer, page: Pick<Page, 'shop' | 'now'>): Reading {
  const report = fields(fields(fields(answer.body)?.['data'])?.['getReportData'])
  if (report === null) return NOTHING
  const columns = list(report['columns']).map((column): ReportField | undefined =>
    fieldOfKey(textField(fields(column), 'translationKey') ?? ''),
  )
  if (!columns.some(Boolean))
    return { ...NOTHING, skipped: [{ where: 'columns', why: 'no translation key understood' }] }
  const input = inputOf(answer)
  const rows = list(report['rows']).map(row => {
    const cells = list(row)
    return new Map(columns.flatMap((field, index) => (field ? [[field, cells[index]] as const] : [])))
  })
  const more = isTrue(report, 'hasNext')
  const read = trafficRows(rows, {
    marketplace: page.shop.marketplace,
    currency: marketplaceById(page.shop.marketplace)?.currency ?? '',
    period:
      periodOf(report['startDate'], report['endDate']) ?? periodOf(input?.['startDate'], input?.['endDate']),
    granularity: textField(report, 'granularity') ?? textField(input, 'granularity'),
  })
  return { ...read, rowsTotal: more ? null : rows.length }
}

export const businessReport: AnswerReader = { path: WATCHED.businessReports, read }
