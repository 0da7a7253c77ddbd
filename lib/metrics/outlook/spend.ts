// What an order of a buyer is worth: learned from repeats where there are any, from all orders otherwise.
import type { Spend as SpendRecord } from '@/lib/schema/outlook'
import { type SpendModel, spendModel } from '@/lib/stats/spend/spend-model'
import type { CustomerColumns } from './customer-columns'

/** The spend of coming orders, in minor units; kind 'none' where no buyer has spent anything twice. */
export type Spend =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'known'
      /** Expected value of one coming order of a row's customer. */
      of(columns: CustomerColumns, row: number): number
      /** Variance of one such order. */
      orderVariance(columns: CustomerColumns, row: number): number
      /** Standard error of the mean spend of all, relative to it. */
      readonly relativeError: number
    }

/**
 * The spend model of a group of customers, on the x repeats and their mean value (the first order is what acquisition
 * brought, and differs). Also as the record that is shown.
 *
 * @throws never.
 */
export function spendOf(columns: CustomerColumns): { spend: Spend; shown: SpendRecord } {
  const rows = columns.rows
  const model = spendModel({ x: columns.x.subarray(0, rows), m: columns.meanSpend.subarray(0, rows) })
  if (model.kind === 'none')
    return { spend: { kind: 'none' }, shown: { kind: 'none', n: 0, reason: 'no-repeats' } }
  return {
    spend: {
      kind: 'known',
      of: (of, row) => model.of(of.x[row] as number, of.meanSpend[row] as number),
      orderVariance: (of, row) => model.orderVariance(of.x[row] as number, of.meanSpend[row] as number),
      relativeError: relativeError(model),
    },
    shown: record(model),
  }
}

function relativeError(model: Exclude<SpendModel, { kind: 'none' }>): number {
  const mean = model.of(0, 0)
  return mean > 0 ? Math.sqrt(model.variance(0, 0) / model.n) / mean : 0
}

function record(model: Exclude<SpendModel, { kind: 'none' }>): SpendRecord {
  const correlation = model.correlation.pearson
  if (model.kind === 'gamma-gamma') {
    const { p, q, gamma } = model.fit
    return { kind: 'gamma-gamma', p, q, gamma, n: model.n, correlation }
  }
  return { kind: 'shrunken-mean', mean: model.of(0, 0), n: model.n, correlation, reason: model.because }
}
