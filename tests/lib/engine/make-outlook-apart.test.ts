// A worker of its own makes the outlook: what it answers arrives, what goes wrong in it is told, nobody is waited for in vain.
import { describe, expect, it } from 'vitest'
import { type MadeOutlook, makeOutlookApart, type OutlookWorker } from '@/lib/engine/make-outlook-apart'
import { serveOutlooks } from '@/lib/engine/serve-outlooks'
import { gatherOutlook, type OutlookTask } from '@/lib/pipeline/gather-outlook'
import { importAll } from '@/lib/pipeline/import-all'
import { LOCAL_SHOP, orders, shipments } from './support/test-engine'

const OPTIONS = {
  asOfDay: null,
  outlierPurchaseDays: 180,
  burnInDays: 30,
  horizonDays: 90,
  model: null,
  allModels: false,
  families: {},
}

async function task(): Promise<OutlookTask> {
  const key = new Uint8Array(32).fill(7)
  const options = { account: 'local' as never, marketplace: null, now: 1_793_500_000, key }
  const { ledger } = await importAll([orders(), shipments()], options)
  return gatherOutlook(ledger, LOCAL_SHOP, OPTIONS) as OutlookTask
}

/** A worker's two ends in one thread: what is posted is copied, and its columns are gone here. */
class NearWorker implements OutlookWorker {
  onmessage: OutlookWorker['onmessage'] = null
  onerror: OutlookWorker['onerror'] = null
  ended = 0
  readonly inside: { onmessage: ((event: MessageEvent<OutlookTask>) => void) | null; postMessage(made: MadeOutlook | null): void }
  readonly answers: boolean
  constructor(answers: boolean) {
    this.answers = answers
    this.inside = {
      onmessage: null,
      postMessage: made => this.onmessage?.({ data: structuredClone(made) } as MessageEvent),
    }
    serveOutlooks(this.inside)
  }
  postMessage(sent: OutlookTask, transfer: Transferable[]): void {
    const data = structuredClone(sent, { transfer })
    if (!this.answers) return
    setTimeout(() => {
      try {
        this.inside.onmessage?.({ data } as MessageEvent<OutlookTask>)
      } catch (thrown) {
        this.onerror?.({ message: String(thrown) } as ErrorEvent)
      }
    })
  }
  terminate(): void {
    this.ended++
  }
}

describe('makeOutlookApart', () => {
  it('brings the outlook, ends the worker, and the columns have moved to it', async () => {
    const worker = new NearWorker(true)
    const given = await task()
    const buyers = given.log.buyers
    const made = await makeOutlookApart(() => worker)(given, new AbortController().signal)
    expect(made?.shop.shop).toBe(LOCAL_SHOP)
    expect(made?.asins.length).toBeGreaterThan(3)
    expect(buyers).toBeGreaterThan(20)
    expect(given.log.day.length).toBe(0)
    expect(worker.ended).toBe(1)
  })

  it('tells what went wrong in the worker', async () => {
    const worker = new NearWorker(true)
    const broken = { ...(await task()), asins: null as never }
    await expect(makeOutlookApart(() => worker)(broken, new AbortController().signal)).rejects.toThrow(LOCAL_SHOP)
    expect(worker.ended).toBe(1)
  })

  it('gives up at once when nobody wants it any more', async () => {
    const worker = new NearWorker(false)
    const wanted = new AbortController()
    const made = makeOutlookApart(() => worker)(await task(), wanted.signal)
    wanted.abort()
    expect(await made).toBeNull()
    expect(worker.ended).toBe(1)
  })
})
