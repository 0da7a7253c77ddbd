// What a new buyer is expected to bring: the first orders there were, and the histories that repeats are expected from.
import { TIME_UNIT_DAYS } from '@/lib/metrics/outlook/customer-rows'
import { groupSpend } from '@/lib/metrics/outlook/value-ahead'
import { expectedFromEntry } from '@/lib/stats/btyd/expected-from-entry'
import { modelInputs } from './model-inputs'
import { tracedPortfolio } from './portfolio-of'
import { everyRow, portfolioRows, type RowColumn, withoutModel } from './portfolio-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** Fewer first orders than this tell nothing of the next. */
const ENOUGH = 5

/** Mean first order + expected repeats to the horizon x value of a repeat. @throws never; null without a model or a spend. */
export function traceValueAhead(ground: TraceGround, limit: number): TracedRows {
  const portfolio = tracedPortfolio(ground, 'buyers')
  if (portfolio === null || portfolio.spend.kind === 'none' || portfolio.columns.rows < ENOUGH)
    return { ofBuyers: true, value: null, unit: 'money', inputs: [], ...withoutModel(ground) }
  const { columns, days, spend, fits } = portfolio
  const first: RowColumn = {
    name: 'first-revenue',
    unit: 'money',
    of: row => days.revenue[days.start[columns.customer[row] as number] as number] as number,
  }
  const rows = everyRow(portfolio)
  const meanFirst = rows.reduce((sum, row) => sum + (first.of(row) ?? 0), 0) / rows.length
  const repeats = expectedFromEntry(fits.fit, ground.request.horizonDays / TIME_UNIT_DAYS)
  const repeatValue = groupSpend(columns, spend)
  const value = meanFirst + repeats * repeatValue
  return {
    ofBuyers: true,
    value: value > 0 ? value : null,
    unit: 'money',
    inputs: [
      { name: 'first-order', value: meanFirst, unit: 'money' },
      { name: 'expected-repeats', value: repeats, unit: 'number' },
      { name: 'repeat-value', value: repeatValue, unit: 'money' },
      { name: 'buyers', value: rows.length, unit: 'count' },
      ...modelInputs(portfolio),
    ],
    ...portfolioRows(
      ground,
      portfolio,
      rows,
      [
        first,
        {
          name: 'repeat-spend',
          unit: 'money',
          of: row => ((columns.x[row] as number) > 0 ? (columns.meanSpend[row] as number) : null),
        },
      ],
      limit,
    ),
  }
}
