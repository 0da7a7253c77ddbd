// Outlooks are made in a worker of their own, one a shop: a million lines take seconds, and the engine must go on answering.
import type { Outlook } from '@/lib/pipeline/compute-outlook'
import type { OutlookTask } from '@/lib/pipeline/gather-outlook'

/** What can be sent from worker to worker. */
export type MadeOutlook = Pick<Outlook, 'shop' | 'asins'>

/** Null where there is nothing to look ahead from, or once `signal` has said that nobody wants it any more. */
export type MakeOutlook = (task: OutlookTask, signal: AbortSignal) => Promise<MadeOutlook | null>

/** The part of a worker that is needed here; `start` begins one that runs `serveOutlooks`. */
export interface OutlookWorker {
  postMessage(task: OutlookTask, transfer: Transferable[]): void
  terminate(): void
  onmessage: ((event: MessageEvent<MadeOutlook | null>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** The log's columns move to the worker: the task cannot be used again. The promise fails when the worker does. */
export const makeOutlookApart =
  (start: () => OutlookWorker): MakeOutlook =>
  (task, signal) =>
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
      worker.onerror = ({ message }) => end(reject, new Error(`The outlook of ${task.shop}: ${message}`))
      worker.postMessage(task, columnsOf(task))
      if (signal.aborted) forgetIt()
    })

function columnsOf({ log, families }: OutlookTask): Transferable[] {
  const { start, day, asin, units, revenue, entryAsin, firstOrderHigh, firstOrderLow, ordersByDay } = log
  const columns = [start, day, asin, units, revenue, entryAsin, firstOrderHigh, firstOrderLow, ordersByDay]
  return [...new Set([...columns, families].map(column => column.buffer as ArrayBuffer))]
}
