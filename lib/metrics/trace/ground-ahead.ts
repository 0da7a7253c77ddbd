// What figures of the outlook are worked out from, laid once more for the rows behind them: same log, same seed, same models.
import { layGround, type OutlookGround } from '@/lib/metrics/outlook/ground'
import { outlookRequest } from '@/lib/metrics/outlook/outlook-request'
import type { StudyTask } from '@/lib/schema/study'

/** Without the record of past forecasts, which decides limits alone. @throws never; null without buyers. */
export function groundAhead(task: StudyTask): OutlookGround | null {
  if (task.log.buyers === 0) return null
  const steps = layGround({ ...outlookRequest(task), withoutTrack: true })
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
