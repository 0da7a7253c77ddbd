// From what was taken of one shop to what a new entry of its journal could show.
import { planEntry } from '@/lib/metrics/experiments/plan-entry'
import { stockSignals } from '@/lib/metrics/signals/stock-signals'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { EntryPlan } from '@/lib/schema/journal'
import type { StudyTask } from '@/lib/schema/study'

/** @throws RangeError unless `start` is a calendar day. */
export const planOf = (task: StudyTask, of: { asin: Asin; start: IsoDate }): EntryPlan =>
  planEntry(task, stockSignals(task), of)
