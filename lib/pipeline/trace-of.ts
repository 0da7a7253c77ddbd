// From what was taken of one shop to what one of its figures is made of.
import { traceFigure } from '@/lib/metrics/trace/trace-figure'
import type { Trace, TraceRequest } from '@/lib/schema/figure-rows'
import type { StudyTask } from '@/lib/schema/study'

/** At most `limit` rows; `count` says how many there are. @throws never for a task that came out of books. */
export const traceOf = (task: StudyTask, request: TraceRequest, limit: number): Trace =>
  traceFigure(task, request, limit)
