// A shop is studied in a worker of its own, which takes the books from the store: a million lines take seconds, and the
// engine must go on answering.

import type { IsoDate } from '@/lib/schema/dates'
import type { Trace, TraceRequest } from '@/lib/schema/figure-rows'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { EntryPlan } from '@/lib/schema/journal'
import type { Study } from '@/lib/schema/study'

/** The study of a shop, what one of its figures is made of, or what an entry of the journal could show. */
export type StudyJob =
  | { kind: 'study'; shop: ShopKey }
  | { kind: 'trace'; shop: ShopKey; request: TraceRequest; limit: number }
  | { kind: 'plan'; shop: ShopKey; asin: Asin; start: IsoDate }
export type StudyAnswer =
  /** `computedFrom` and `epoch` are those of the stamp of the books it was worked out from. */
  | { kind: 'study'; study: Study; computedFrom: number; epoch: number }
  | { kind: 'trace'; trace: Trace }
  | { kind: 'plan'; plan: EntryPlan }

/** Does a job elsewhere; null where there is nothing to work it out from, or once `signal` has said that nobody wants it any more. */
export type DoApart = (job: StudyJob, signal: AbortSignal) => Promise<StudyAnswer | null>

/** The part of a worker that is needed here; `start` begins one that runs `serveStudies`. */
export interface StudyWorker {
  postMessage(job: StudyJob): void
  terminate(): void
  onmessage: ((event: MessageEvent<StudyAnswer | null>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** One worker a job: its memory is given back as a whole. The promise fails when the worker does. */
export const studyApart =
  (start: () => StudyWorker): DoApart =>
  (job, signal) =>
    new Promise((resolve, reject) => {
      const worker = start()
      const end = <T>(settle: (value: T) => void, value: T) => {
        signal.removeEventListener('abort', forgetIt)
        worker.terminate()
        settle(value)
      }
      const forgetIt = () => end(resolve, null)
      signal.addEventListener('abort', forgetIt)
      worker.onmessage = ({ data }) => end(resolve, data)
      worker.onerror = ({ message }) => end(reject, new Error(`The ${job.kind} of ${job.shop}: ${message}`))
      worker.postMessage(job)
      if (signal.aborted) forgetIt()
    })
