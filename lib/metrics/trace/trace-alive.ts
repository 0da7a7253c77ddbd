// Who is expected to be active still, and who of them is due: the chance of each buyer; their sum is the figure.
import { reorder } from '@/lib/metrics/outlook/reorder'
import { modelInputs } from './model-inputs'
import { tracedPortfolio } from './portfolio-of'
import { aliveOf, everyRow, portfolioRows, withoutModel } from './portfolio-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** 'due': those whose last order lies as far back as reorders begin to come. @throws never; null without a model or window. */
export const traceAlive =
  (what: 'alive' | 'due') =>
  (ground: TraceGround, limit: number): TracedRows => {
    const portfolio = tracedPortfolio(ground, 'buyers')
    const nothing = { ofBuyers: true, value: null, unit: 'number' as const, inputs: [] }
    if (portfolio === null) return { ...nothing, ...withoutModel(ground) }
    const from = what === 'alive' ? 0 : dueFrom(ground)
    if (from === null) return { ...nothing, ...withoutModel(ground) }
    const { T, tx } = portfolio.columns
    const rows = everyRow(portfolio).filter(row => (T[row] as number) - (tx[row] as number) >= from)
    return {
      ofBuyers: true,
      value: rows.reduce((sum, row) => sum + aliveOf(portfolio, row), 0),
      unit: 'number',
      inputs: [
        { name: 'buyers', value: rows.length, unit: 'count' },
        ...(what === 'due' ? [{ name: 'due-from', value: from, unit: 'days' } as const] : []),
        ...modelInputs(portfolio),
      ],
      ...portfolioRows(
        ground,
        portfolio,
        rows,
        [
          { name: 'since-last', unit: 'days', of: row => (T[row] as number) - (tx[row] as number) },
          { name: 'alive', unit: 'share', of: row => aliveOf(portfolio, row) },
        ],
        limit,
      ),
    }
  }

/** Days after an order from which on reorders come; null where the gaps have no rhythm. */
function dueFrom({ ahead, members, request }: TraceGround): number | null {
  const ground = ahead()
  if (ground === null) return null
  const window = reorder(ground.days, ground.gaps, members, ground.random(), request.asin !== null)
  return window.state === 'shown' ? window.hdi80.from : null
}
