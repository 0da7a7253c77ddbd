// The inside of the worker that makes an outlook: one task in, one outlook out; whoever started it ends it.
import { computeOutlook } from '@/lib/pipeline/compute-outlook'
import type { OutlookTask } from '@/lib/pipeline/gather-outlook'
import type { MadeOutlook } from './make-outlook-apart'

/** The part of a dedicated worker's global scope that is needed here. */
interface Scope {
  onmessage: ((event: MessageEvent<OutlookTask>) => void) | null
  postMessage(made: MadeOutlook | null): void
}

/** Answers every task that is posted to this worker. What is thrown reaches the starter as the worker's error. */
export function serveOutlooks(scope: Scope): void {
  scope.onmessage = ({ data }) => scope.postMessage(madeOf(data))
}

/** All steps at once: nobody else waits for this worker. */
export function madeOf(task: OutlookTask): MadeOutlook | null {
  const steps = computeOutlook(task)
  let step = steps.next()
  while (!step.done) step = steps.next()
  if (step.value === null) return null
  const { shop, asins } = step.value
  return { shop, asins }
}
