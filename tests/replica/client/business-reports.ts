// Business Reports as a page: routed by the hash, loaded by GraphQL over XMLHttpRequest, drawn as a native table (current)
// or with a translation key in each cell's class (older). Changing only the hash by hand loads nothing, as on the real page.
import type { ReportAnswer, ReportColumn, ReportQuestion } from './answer-shapes'
import { askByXhr } from './ask'
import { element, html, type Raw } from './markup'
import { count, money, percent } from './print'
import { type Visit, visitOfPage } from './visit'
import { WORDS, type Words } from './words'

const REPORTS: readonly (readonly [id: string, word: keyof Words, granularity: string])[] = [
  ['102:DetailSalesTrafficByChildItem', 'byChild', 'DAY'],
  ['102:DetailSalesTrafficByParentItem', 'byParent', 'DAY'],
  ['102:SalesTrafficTimeSeries', 'byDate', 'DAY'],
]

const hashFor = (id: string, from: string, to: string): string =>
  `#/report?id=${encodeURIComponent(id)}&chartCols=&columns=0%2F1%2F2&fromDate=${from}&toDate=${to}`

function asked(visit: Visit): { id: string; from: string; to: string } {
  const query = new URLSearchParams(location.hash.split('?')[1] ?? '')
  return {
    id: query.get('id') ?? REPORTS[0]?.[0] ?? '',
    from: query.get('fromDate') ?? visit.reportFrom,
    to: query.get('toDate') ?? visit.reportTo,
  }
}

function frame(visit: Visit): Raw {
  const w = WORDS[visit.language]
  return html`<h1>${w.businessReports}</h1>
  <div class="br-columns"><nav class="br-nav">${REPORTS.map(
    ([id, word]) => html`<a href="#" data-report="${id}">${w[word]}</a>`,
  )}</nav>
  <section class="br-main"><h2 class="br-title"></h2>
    <div class="br-dates">${w.from} <kat-date-picker class="br-from"></kat-date-picker> ${w.to}
      <kat-date-picker class="br-to"></kat-date-picker>
      <kat-button label="${w.download}">${w.download}</kat-button></div>
    <div id="apploading">${w.loading}…</div>
    <div class="css-1lafdix"></div>
  </section></div>`
}

function printed(value: string | number | null, column: ReportColumn, visit: Visit): string {
  if (value === null) return '--'
  if (typeof value === 'string') return value
  if (column.valueFormat === 'CURRENCY') return money(value, visit.currency, visit)
  return column.valueFormat === 'PERCENT' ? percent(value / 100, visit) : count(value, visit)
}

function table(answer: ReportAnswer, visit: Visit): Raw {
  const { columns, rows } = answer.data.getReportData
  const older = visit.layout === 'older'
  const head = columns.map(column => html`<th>${older ? column.translationKey : column.label}</th>`)
  const body = rows.map(
    row =>
      html`<tr>${columns.map((column, i) => {
        const text = printed(row[i] ?? null, column, visit)
        return older ? html`<td class="_AR_${column.translationKey}">${text}</td>` : html`<td>${text}</td>`
      })}</tr>`,
  )
  return html`<table class="css-jfggi0"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

async function load(visit: Visit): Promise<void> {
  const { id, from, to } = asked(visit)
  const [, word = 'byChild', granularity = 'DAY'] = REPORTS.find(one => one[0] === id) ?? []
  element('.br-title').textContent = WORDS[visit.language][word]
  element('.br-from').textContent = from
  element('.br-to').textContent = to
  element('#apploading').hidden = false
  element('.css-1lafdix').innerHTML = ''
  const question: ReportQuestion = {
    operationName: 'reportDataQuery',
    variables: {
      input: { legacyReportId: id, startDate: from, endDate: to, granularity, asins: [], page: 1 },
    },
  }
  const answer = await askByXhr<ReportAnswer>(visit, '/business-reports/api', question)
  element('#apploading').hidden = true
  element('.css-1lafdix').innerHTML = table(answer, visit).markup
}

const visit = visitOfPage()
element('#replica-app').innerHTML = frame(visit).markup
if (location.hash === '' || location.hash === '#/dashboard') {
  const { id, from, to } = asked(visit)
  history.replaceState(null, '', hashFor(id, from, to))
}
element('.br-nav').addEventListener('click', event => {
  event.preventDefault()
  const id = (event.target as Element).getAttribute('data-report')
  if (id === null) return
  const { from, to } = asked(visit)
  location.hash = hashFor(id, from, to)
  void load(visit)
})
await load(visit)
