// What every traced figure starts from: who is in the group, and, each worked out only when a figure asks for it, what is shared
// by the figures of a shop.
import type { Trace, TraceColumn, TraceRequest, TraceUnit } from '@/lib/schema/figure-rows'
import type { StudiedAsin, StudyTask } from '@/lib/schema/study'
import { dayFilter } from './day-filter'
import { type SharedGround, sharedGround } from './shared-ground'

export interface TraceGround extends SharedGround {
  task: StudyTask
  request: TraceRequest
  /** Of the ASIN asked for; null = the shop is, or the ASIN is not known. */
  asinId: number | null
  /** Buyers of the shop, or those who entered by the ASIN; where a month is asked for, those who entered in it. */
  members: number[]
  /** What the figures say of the ASIN asked for. */
  figures: StudiedAsin | null
}

/** What a figure's own file says; the rest is the same for all. */
export interface TracedRows {
  inputs: Trace['inputs']
  value: number | null
  unit: TraceUnit
  /** False where buyers play no part. */
  ofBuyers: boolean
  columns: TraceColumn[]
  count: number
  /** Epoch days of the first and last row. */
  fromDay: number | null
  toDay: number | null
  rows: Trace['rows']
}

/** The part that makes rows; the rest says what they come to. */
export type RowsPart = Pick<TracedRows, 'columns' | 'count' | 'fromDay' | 'toDay' | 'rows'>

/** @throws never. */
export function traceGround(
  task: StudyTask,
  request: TraceRequest,
  shared: SharedGround = sharedGround(task),
): TraceGround {
  const { asin, month } = request
  const { log } = task
  const asinId = asin === null ? null : task.asins.indexOf(asin)
  const isInMonth = dayFilter(month)
  const members: number[] = []
  for (let buyer = 0; buyer < log.buyers; buyer++) {
    if (asinId !== null && log.entryAsin[buyer] !== asinId) continue
    if (month === null || isInMonth(entryDayOf(task, buyer))) members.push(buyer)
  }
  return {
    ...shared,
    task,
    request,
    asinId,
    members,
    figures: task.asinFigures.find(one => one.asin === asin) ?? null,
  }
}

/** Epoch day of a buyer's first purchase. @throws never. */
export const entryDayOf = ({ log }: Pick<StudyTask, 'log'>, buyer: number): number =>
  log.day[log.start[buyer] as number] as number

/** Buyers whose entry is at least the horizon ago. @throws never. */
export const ripeMembers = (
  { task, request, members }: TraceGround,
  age: number = request.horizonDays,
): number[] => members.filter(buyer => task.asOfDay - entryDayOf(task, buyer) >= age)

/** Lines of some buyers that are at most `age` days after their entry. @throws never. */
export function linesOf({ task, byBuyer }: TraceGround, of: readonly number[], age: number): number[] {
  const { start, lines } = byBuyer()
  const found: number[] = []
  for (const buyer of of) {
    const last = entryDayOf(task, buyer) + age
    for (let at = start[buyer] as number; at < (start[buyer + 1] as number); at++) {
      const line = lines[at] as number
      if ((task.sales.day[line] as number) <= last) found.push(line)
    }
  }
  return found
}

/** Lines that pass, in the order of the books. @throws never. */
export function linesWhere({ task: { sales } }: TraceGround, keep: (line: number) => boolean): number[] {
  const lines: number[] = []
  for (let line = 0; line < sales.lines; line++) if (keep(line)) lines.push(line)
  return lines
}
