// What rows come to, worked out from the rows alone: sums, counts, shares, medians, Kaplan-Meier.
import type { Trace, TraceRequest } from '@/lib/schema/figure-rows'
import { durationCounts } from '@/lib/stats/duration-counts'
import { quantile } from '@/lib/stats/quantile'
import { survivalAtDays } from '@/lib/stats/survival-at-days'

/** What is asked for, what the panels show, and what the rows come to. */
export interface Case {
  ask: Partial<TraceRequest>
  shown: number | null
  rows(trace: Trace): number | null
  /** Places the two agree to; exact sums of floating point differ in the last. */
  places?: number
}

export const column = (trace: Trace, name: string): (string | number | null)[] => {
  const at = trace.columns.findIndex(one => one.name === name)
  if (at < 0) throw new Error(`${trace.formula} has no column ${name}.`)
  return trace.rows.map(row => row[at] ?? null)
}
export const sum =
  (name: string) =>
  (trace: Trace): number =>
    column(trace, name).reduce<number>((all, one) => all + Number(one ?? 0), 0)
/** The sum of the rows that a column of ones and noughts marks. */
export const sumWhere =
  (name: string, mark: string) =>
  (trace: Trace): number => {
    const marks = column(trace, mark)
    return column(trace, name).reduce<number>((all, one, at) => all + Number(one ?? 0) * Number(marks[at]), 0)
  }
export const count = (trace: Trace): number => trace.rows.length
export const input = (trace: Trace, name: string): number => {
  const found = trace.inputs.find(one => one.name === name)
  if (found === undefined) throw new Error(`${trace.formula} has no input ${name}.`)
  return found.value ?? Number.NaN
}
export const over =
  (part: (trace: Trace) => number, whole: (trace: Trace) => number) =>
  (trace: Trace): number =>
    part(trace) / whole(trace)
export const buyersOf = (trace: Trace): number => input(trace, 'buyers')
/** 1 - Kaplan-Meier worked out from the rows alone. */
export const returnedBy =
  (days: number) =>
  (trace: Trace): number | null => {
    const gaps = column(trace, 'gap')
    const watched = column(trace, 'watched')
    const counts = durationCounts(
      gaps.map((gap, at) => Number(gap ?? watched[at])),
      gaps.map(gap => (gap === null ? 0 : 1)),
    )
    const [waiting = null] = survivalAtDays(counts, [days])
    return waiting === null ? null : 1 - waiting
  }
export const within =
  (days: number) =>
  (trace: Trace): number =>
    column(trace, 'gap').filter(gap => gap !== null && Number(gap) <= days).length / count(trace)
export const median = (trace: Trace): number =>
  quantile(Float64Array.from(column(trace, 'gap'), Number).sort(), 0.5)
