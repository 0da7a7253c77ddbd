// The weeks behind a verdict of the journal: orders a week of the products the lever was pulled on and of those held beside them.
import { fixedReadouts } from '@/lib/metrics/experiments/fixed-readouts'
import { judgeEntry } from '@/lib/metrics/experiments/judge-journal'
import { weeklyPanel } from '@/lib/metrics/experiments/weekly-panel'
import { stockSignals } from '@/lib/metrics/signals/stock-signals'
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { TracedRows, TraceGround } from './trace-ground'

/** So many weeks before the start are shown. */
const WEEKS_BEFORE = 52

/** `part` is the id of the entry. The value is the change against the controls. @throws never; null where none can be told. */
export function traceWeeklyOrders({ task, request }: TraceGround, limit: number): TracedRows {
  const journal = fixedReadouts(task.journal)
  const entry = journal.find(({ id }) => id === request.part)
  const panel = entry ? weeklyPanel(task, stockSignals(task)) : null
  const judged = entry && panel ? judgeEntry(panel, journal, task.asOfDay, entry) : undefined
  const rows: TracedRows['rows'] = []
  if (entry && panel && judged) {
    const start = epochDay(entry.start)
    const last = Math.min(epochDay(entry.readout), task.asOfDay)
    const others = (judged.together ?? []).filter(asin => asin !== entry.asin)
    const shown: [Asin, string][] = [
      [entry.asin, 'role-own'],
      ...others.map((asin): [Asin, string] => [asin, 'role-together']),
      ...judged.controls.map((asin): [Asin, string] => [asin, 'role-control']),
    ]
    const first = Math.max(0, Math.floor((start - panel.firstMonday) / 7) - WEEKS_BEFORE)
    for (let week = first; week < panel.weeks && panel.firstMonday + 7 * week + 6 <= last; week++)
      for (const [asin, role] of shown) {
        const row = panel.rowOf.get(asin)
        if (row === undefined) continue
        const monday = panel.firstMonday + 7 * week
        rows.push([
          isoDate(monday),
          asin,
          role,
          panel.orders[row]?.[week] ?? 0,
          monday >= start ? 1 : 0,
          panel.stockOut[row]?.[week] ?? 0,
          panel.event[week] ?? 0,
        ])
      }
  }
  const [from, to] = [rows[0]?.[0], rows.at(-1)?.[0]]
  return {
    ofBuyers: false,
    value: judged?.effect ? Math.exp(judged.effect.value) - 1 : null,
    unit: 'share',
    inputs: [
      { name: 'weeks-before', value: judged?.weeksBefore ?? null, unit: 'count' },
      { name: 'weeks-after', value: judged?.weeksAfter ?? null, unit: 'count' },
      { name: 'controls', value: judged?.controls.length ?? null, unit: 'count' },
    ],
    columns: [
      { name: 'week', unit: 'day' },
      { name: 'asin', unit: 'text' },
      { name: 'role', unit: 'word' },
      { name: 'orders', unit: 'count' },
      { name: 'since-start', unit: 'count' },
      { name: 'without-stock', unit: 'count' },
      { name: 'event', unit: 'count' },
    ],
    count: rows.length,
    fromDay: typeof from === 'string' ? epochDay(from) : null,
    toDay: typeof to === 'string' ? epochDay(to) : null,
    rows: rows.slice(0, limit),
  }
}
