// The histories behind a forecast: what the model expects of each buyer within the horizon; their sum is the figure.
import { modelInputs } from './model-inputs'
import { tracedPortfolio } from './portfolio-of'
import { aliveOf, everyRow, portfolioRows, type RowColumn, withoutModel } from './portfolio-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/**
 * Expected orders, or orders times expected spend, summed over buyers. 'buyers': of those of the shop or who entered by the
 * ASIN, any order; 'sold': of those who bought the ASIN, orders of it.
 *
 * @throws never; null without a model, and revenue also where nothing is known of the spend.
 */
export const traceForecast =
  (which: 'buyers' | 'sold', what: 'orders' | 'revenue') =>
  (ground: TraceGround, limit: number): TracedRows => {
    const portfolio = tracedPortfolio(ground, which)
    const unit = what === 'orders' ? 'number' : 'money'
    if (portfolio === null) return { ofBuyers: true, value: null, unit, inputs: [], ...withoutModel(ground) }
    const { columns, spend, expected } = portfolio
    const orders: RowColumn = { name: 'expected-orders', unit: 'number', of: expected }
    const worth = (row: number): number => (spend.kind === 'none' ? 0 : spend.of(columns, row))
    const revenue: RowColumn = {
      name: 'expected-revenue',
      unit: 'money',
      of: row => (spend.kind === 'none' ? null : expected(row) * worth(row)),
    }
    const rows = everyRow(portfolio)
    const sum = (of: RowColumn['of']): number => rows.reduce((all, row) => all + (of(row) ?? 0), 0)
    const [allOrders, allRevenue] = [sum(orders.of), spend.kind === 'none' ? null : sum(revenue.of)]
    return {
      ofBuyers: true,
      value: what === 'orders' ? allOrders : allOrders > 0 ? allRevenue : null,
      unit,
      inputs: [
        { name: 'buyers', value: rows.length, unit: 'count' },
        { name: 'expected-orders', value: allOrders, unit: 'number' },
        { name: 'expected-revenue', value: allRevenue, unit: 'money' },
        ...modelInputs(portfolio),
      ],
      ...portfolioRows(
        ground,
        portfolio,
        rows,
        [{ name: 'alive', unit: 'share', of: row => aliveOf(portfolio, row) }, orders, revenue],
        limit,
      ),
    }
  }
