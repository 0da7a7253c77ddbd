// What every traced figure starts from: who is in the group, how old they are, and the money of their lines when asked for.
import { type BuyerMoney, buyerMoney } from '@/lib/metrics/economics/buyer-money'
import { type LineMoney, lineMoney } from '@/lib/metrics/economics/line-money'
import type { AsinEconomics, Economics, ShopEconomics } from '@/lib/schema/economics'
import type { Trace, TraceColumn, TraceRequest, TraceUnit } from '@/lib/schema/figure-rows'
import type { Reconciliation } from '@/lib/schema/reconciliation'
import type { StudyTask } from '@/lib/schema/study'

/** What was worked out of the same task; null where it was not. */
export interface TraceParts {
  economics: { shop: ShopEconomics; asins: readonly AsinEconomics[] } | null
  reconciliation: Reconciliation | null
}

export interface TraceGround {
  task: StudyTask
  request: TraceRequest
  /** Of the shop or of the ASIN asked for. */
  economics: Economics | null
  reconciliation: Reconciliation | null
  /** Buyers of the shop, or those who entered by the ASIN. */
  members: number[]
  lines: LineMoney
  buyers: BuyerMoney
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

/** @throws never. */
export function traceGround(task: StudyTask, parts: TraceParts, request: TraceRequest): TraceGround {
  const { asin } = request
  const { log } = task
  const id = asin === null ? null : task.asins.indexOf(asin)
  const members: number[] = []
  for (let buyer = 0; buyer < log.buyers; buyer++)
    if (id === null || log.entryAsin[buyer] === id) members.push(buyer)
  const lines = lineMoney(task)
  return {
    task,
    request,
    economics:
      (asin === null ? parts.economics?.shop : parts.economics?.asins.find(one => one.asin === asin)) ?? null,
    reconciliation: parts.reconciliation,
    members,
    lines,
    buyers: buyerMoney(task, lines),
  }
}

/** Buyers whose entry is at least the horizon ago. @throws never. */
export const ripeMembers = ({ task, request, members, buyers }: TraceGround): number[] =>
  members.filter(buyer => task.asOfDay - (buyers.entryDay[buyer] as number) >= request.horizonDays)

/** Lines of some buyers that are at most `age` days after their entry. @throws never. */
export function linesOf({ task, buyers }: TraceGround, of: readonly number[], age: number): number[] {
  const lines: number[] = []
  for (const buyer of of) {
    const last = (buyers.entryDay[buyer] as number) + age
    for (let at = buyers.start[buyer] as number; at < (buyers.start[buyer + 1] as number); at++) {
      const line = buyers.lines[at] as number
      if ((task.sales.day[line] as number) <= last) lines.push(line)
    }
  }
  return lines
}
