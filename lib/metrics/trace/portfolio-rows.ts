// The purchase histories a model was fitted to, one row a buyer: repeats (x), days to the last (t_x), days watched (T), and what the
// model makes of them.
import { TIME_UNIT_DAYS } from '@/lib/metrics/outlook/customer-rows'
import { probabilityAlive } from '@/lib/stats/btyd/probability-alive'
import { type BuyerColumn, buyerRows } from './buyer-rows'
import type { TracedPortfolio } from './portfolio-of'
import type { RowsPart, TraceGround } from './trace-ground'

export interface RowColumn extends Omit<BuyerColumn, 'of'> {
  of(row: number): number | null
}

/** Chance that the buyer of a row is still active at the end of what was watched. @throws never. */
export function aliveOf({ columns, fitOf }: TracedPortfolio, row: number): number {
  const [x, tx, T] = [columns.x[row] as number, columns.tx[row] as number, columns.T[row] as number]
  return probabilityAlive(fitOf(row), x, tx / TIME_UNIT_DAYS, T / TIME_UNIT_DAYS)
}

/** @param rows those of the portfolio's columns that are in the figure. @throws never. */
export function portfolioRows(
  ground: TraceGround,
  { columns, buyerOf }: TracedPortfolio,
  rows: readonly number[],
  shown: readonly RowColumn[],
  limit: number,
): RowsPart {
  const rowOf = new Map(rows.map(row => [buyerOf(row), row]))
  const history: RowColumn[] = [
    { name: 'repeats', unit: 'count', of: row => columns.x[row] as number },
    { name: 'recency', unit: 'days', of: row => columns.tx[row] as number },
    { name: 'watched', unit: 'days', of: row => columns.T[row] as number },
  ]
  return buyerRows(
    ground,
    [...rowOf.keys()],
    [...history, ...shown].map(one => ({ ...one, of: buyer => one.of(rowOf.get(buyer) as number) })),
    limit,
  )
}

/** All rows of the portfolio. @throws never. */
export const everyRow = ({ columns }: TracedPortfolio): number[] =>
  Array.from({ length: columns.rows }, (_, row) => row)

/** Where no model could be fitted: no value, no row. @throws never. */
export const withoutModel = (ground: TraceGround): RowsPart => buyerRows(ground, [], [], 0)
