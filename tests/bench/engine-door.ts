// Speaks to the product's engine as the side panel does: a message that starts it, then its own channel, files and all.
import type { Page } from 'puppeteer'
import type { EngineMethods, ImportOrder } from '@/lib/messages/engine-channel'
import { ENGINE_CHANNEL } from '@/lib/messages/engine-channel'
import type { FileReport } from '@/lib/schema/import-report'
import type { PageReading } from '@/lib/schema/page-reading'

/** As extension pages know it; the functions below that use it run there. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } }

type Method = keyof EngineMethods
type Phase = 'reading' | 'storing' | 'computing' | 'done' | 'refused'

/** Makes sure the worker runs and answers. @throws when it does not within half a minute. */
export async function startEngine(panel: Page): Promise<void> {
  const answer = await panel.evaluate(async channelName => {
    const start = { id: 1, type: 'startEngine', data: null, timestamp: Date.now() }
    const answer: unknown = await chrome.runtime.sendMessage(start)
    const channel = new BroadcastChannel(channelName)
    const heard = new Promise<boolean>(resolve => {
      channel.onmessage = ({ data }) => data.id === 'knock' && data.kind === 'reply' && resolve(true)
      setTimeout(() => resolve(false), 30_000)
    })
    // A worker that has not started yet hears nothing: knock until it answers.
    const knocking = setInterval(
      () => channel.postMessage({ kind: 'request', id: 'knock', method: 'ping', argument: null }),
      100,
    )
    const ready = await heard
    clearInterval(knocking)
    channel.close()
    return ready ? null : JSON.stringify(answer)
  }, ENGINE_CHANNEL)
  if (answer !== null) throw new Error(`The engine did not start; the background said ${answer}.`)
}

/** One request over the engine's channel; resolves with the reply and the time from request to reply. */
export async function askEngine<M extends Method>(
  panel: Page,
  method: M,
  argument: unknown,
): Promise<{ value: ReturnType<EngineMethods[M]>; ms: number }> {
  const answer = await panel.evaluate(
    (channelName, method, argument) =>
      new Promise<{ ok: boolean; value?: unknown; problem?: string; ms: number }>(resolve => {
        const channel = new BroadcastChannel(channelName)
        const start = performance.now()
        channel.onmessage = ({ data }) => {
          if (data.kind !== 'reply' || data.id !== 'bench') return
          channel.close()
          resolve({ ...data, ms: performance.now() - start })
        }
        channel.postMessage({ kind: 'request', id: 'bench', method, argument })
      }),
    ENGINE_CHANNEL,
    method,
    argument,
  )
  if (!answer.ok) throw new Error(`The engine could not ${method}: ${answer.problem}`)
  return { value: answer.value as ReturnType<EngineMethods[M]>, ms: answer.ms }
}

export interface ImportRun {
  ms: number
  reports: FileReport[]
  /** Milliseconds from the start until the first event of each phase, of any file. */
  firstSeen: Partial<Record<Phase, number>>
}

/** Imports files into the books, from the page's File objects to the reply that every figure is computed. */
export async function importFiles(panel: Page, paths: readonly string[]): Promise<ImportRun> {
  await panel.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<input id="bench-files" type="file" multiple hidden>')
  })
  const input = await panel.$('#bench-files')
  await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...paths)
  const order: Omit<ImportOrder, 'files'> = {
    jobId: 'bench',
    account: 'local' as ImportOrder['account'],
    marketplace: null,
    period: null,
    acceptOtherShop: false,
  }
  const run = await panel.evaluate(
    (channelName, order) =>
      new Promise<{ ok: boolean; value?: unknown; problem?: string; ms: number; firstSeen: object }>(
        resolve => {
          const files = [...(document.querySelector<HTMLInputElement>('#bench-files')?.files ?? [])]
          const channel = new BroadcastChannel(channelName)
          const firstSeen: Record<string, number> = {}
          const start = performance.now()
          channel.onmessage = ({ data }) => {
            if (data.kind === 'event' && data.event === 'progress')
              firstSeen[data.phase] ??= performance.now() - start
            if (data.kind !== 'reply' || data.id !== 'bench') return
            channel.close()
            resolve({ ...data, ms: performance.now() - start, firstSeen })
          }
          channel.postMessage({
            kind: 'request',
            id: 'bench',
            method: 'importFiles',
            argument: { ...order, files },
          })
        },
      ),
    ENGINE_CHANNEL,
    order,
  )
  if (!run.ok) throw new Error(`The engine could not import: ${run.problem}`)
  const { reports } = run.value as { reports: FileReport[] }
  const stopped = reports.flatMap(({ name, problems }) =>
    problems.filter(one => one.severity === 'stop').map(one => `${name}: ${one.code}`),
  )
  if (stopped.length > 0) throw new Error(`Files were refused: ${stopped.join(', ')}`)
  return { ms: run.ms, reports, firstSeen: run.firstSeen }
}

export interface Freshened {
  /** Until the background has answered: the reading is stored. */
  storedMs: number
  /** Until the engine says that figures have changed: they are stored. */
  freshMs: number
}

/** Sends one reading from an extension page and waits until the figures hold it. */
export function sendReading(panel: Page, reading: PageReading): Promise<Freshened> {
  return panel.evaluate(
    async (channelName, reading) => {
      const channel = new BroadcastChannel(channelName)
      const start = performance.now()
      const fresh = new Promise<number>((resolve, reject) => {
        channel.onmessage = ({ data }) =>
          data.kind === 'event' && data.event === 'changed' && resolve(performance.now() - start)
        setTimeout(() => reject(new Error('no figures changed within 20 seconds')), 20_000)
      })
      const message = { id: 1, type: 'pageRead', data: reading, timestamp: Date.now() }
      const answer = (await chrome.runtime.sendMessage(message)) as { res?: { ok: boolean } }
      const storedMs = performance.now() - start
      if (answer.res?.ok !== true) throw new Error(`the background answered ${JSON.stringify(answer)}`)
      const freshMs = await fresh
      channel.close()
      return { storedMs, freshMs }
    },
    ENGINE_CHANNEL,
    reading,
  )
}
