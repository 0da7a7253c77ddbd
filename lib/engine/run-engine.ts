// Starts the engine in this worker: alone (a lock of the origin), on the store, on the engine channel. A store that
// cannot be opened is told to whoever asks.
import type { EngineMethods } from '@/lib/messages/engine-channel'
import { type EngineHandlers, serveEngine } from '@/lib/messages/engine-server'
import { openDatabase } from '@/lib/store/database'
import { atWork } from './at-work'
import { createEngine } from './engine'
import { type DoApart, type StudyWorker, studyApart } from './study-apart'

const METHODS = [
  'ping',
  'importFiles',
  'cancelImport',
  'fold',
  'recompute',
  'orderSummaries',
  'studyAgain',
  'trace',
  'planEntry',
  'unitCosts',
  'forget',
] as const satisfies (keyof EngineMethods)[]

/**
 * Runs until the worker ends. Two workers may exist for a moment, when a host is replaced: the second waits here until
 * the first is gone, so that the books have one writer.
 *
 * @param startStudyWorker begins a worker that runs `serveStudies`.
 */
export async function runEngine(startStudyWorker: () => StudyWorker): Promise<void> {
  await navigator.locks.request('encore-engine', async () => {
    try {
      const database = await openDatabase()
      const now = () => Math.floor(Date.now() / 1000)
      const idle = (seconds = 0) => new Promise<void>(resolve => setTimeout(resolve, seconds * 1000))
      serveEngine(emit => {
        const inWorker = studyApart(startStudyWorker)
        const apart: DoApart = (job, signal) => atWork(() => inWorker(job, signal))
        const { handlers, wake } = createEngine({ database, crypto, now, emit, idle, apart })
        // What fails here fails again, with an answer, at the first request.
        atWork(wake).catch(() => undefined)
        return toldAsWork(handlers)
      })
    } catch (thrown) {
      serveEngine(() => refusing(thrown))
    }
    // Held until the worker ends.
    await new Promise<never>(() => undefined)
  })
}

/** What may take longer than an idle host is left alone counts as work. */
function toldAsWork(handlers: EngineHandlers): EngineHandlers {
  const { importFiles, fold, recompute } = handlers
  return {
    ...handlers,
    importFiles: order => atWork(() => importFiles(order)),
    fold: () => atWork(fold),
    recompute: () => atWork(recompute),
  }
}

/** Handlers that answer everything with what went wrong at the start. */
function refusing(thrown: unknown): EngineHandlers {
  const refuse = () => Promise.reject(thrown)
  return Object.fromEntries(METHODS.map(name => [name, refuse])) as unknown as EngineHandlers
}
