// Every figure there is opens, and its rows come to the very figure that panels show. A new kind of figure does not compile
// here without saying what its rows come to.
import { beforeAll, describe, expect, it } from 'vitest'
import { type SharedGround, sharedGround } from '@/lib/metrics/trace/shared-ground'
import { traceFigure } from '@/lib/metrics/trace/trace-figure'
import { writeCsv } from '@/lib/metrics/trace/write-csv'
import { TRACED_FIGURES, type TracedFigure, type TraceRequest } from '@/lib/schema/figure-rows'
import { adviceCases } from './advice-cases'
import { aheadCases } from './ahead-cases'
import { buyerCases } from './buyer-cases'
import { cohortCases } from './cohort-cases'
import { courseCases } from './course-cases'
import { moneyCases } from './money-cases'
import type { Case } from './rows-come-to'
import { shownShop } from './shown-shop'
import { signalCases } from './signal-cases'
import { type StudiedShop, studiedShop } from './studied-shop'
import { withJournal } from './with-journal'

describe('the rows of every figure', () => {
  let studied: StudiedShop
  let shared: SharedGround
  let cases: Record<TracedFigure, Case[]>
  beforeAll(async () => {
    studied = withJournal(await studiedShop())
    shared = sharedGround(studied.task)
    const shown = shownShop(studied)
    const money = moneyCases(shown)
    const { months, days } = cohortCases(shown)
    cases = {
      ...money,
      revenue: [...money.revenue, ...days.revenue],
      contribution: [...money.contribution, ...days.contribution],
      'repeat-rate': [...money['repeat-rate'], ...days['repeat-rate']],
      ...buyerCases(shown),
      ...aheadCases(shown),
      ...months,
      ...courseCases(shown),
      ...signalCases(shown),
      ...adviceCases(shown),
    }
  }, 180_000)

  it.each(TRACED_FIGURES)('%s: the rows come to what is shown', figure => {
    const { task } = studied
    expect(cases[figure].length).toBeGreaterThan(0)
    expect(cases[figure].some(({ shown }) => shown !== null)).toBe(true)
    for (const { ask, shown, rows, places = 9 } of cases[figure]) {
      const request: TraceRequest = {
        shop: task.shop,
        asin: null,
        horizonDays: 365,
        month: null,
        ...ask,
        figure,
      }
      const trace = traceFigure(task, request, 1_000_000, shared)
      const what = `${figure} ${JSON.stringify(ask)}`
      expect(trace.rows.length, what).toBe(trace.count)
      for (const row of trace.rows) expect(row.length, what).toBe(trace.columns.length)
      if (shown === null) {
        expect(trace.value, what).toBeNull()
        continue
      }
      expect(trace.value, what).toBeCloseTo(shown, places)
      expect(rows(trace), what).toBeCloseTo(shown, places)
      const cut = traceFigure(task, request, 2, shared)
      expect(cut, what).toEqual({ ...trace, rows: trace.rows.slice(0, 2) })
      // Whatever text a cell may hold, no spreadsheet takes it for a formula.
      const hostile = cut.rows.map(row => row.map(cell => (typeof cell === 'string' ? '=1+1' : cell)))
      expect(writeCsv({ ...cut, rows: hostile }), what).not.toMatch(/(^|,)"?=/m)
    }
  })
})
