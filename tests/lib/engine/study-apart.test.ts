// A worker of its own studies the shop: what it answers arrives, what goes wrong in it is told, nobody is waited for in vain.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { serveStudies } from '@/lib/engine/serve-studies'
import { type StudyAnswer, type StudyJob, type StudyWorker, studyApart } from '@/lib/engine/study-apart'
import type { Database } from '@/lib/store/database'
import { loadAsinTable } from '@/lib/store/figure-store'
import { freshStore, LOCAL_SHOP, order, orders, shipments, startEngine } from './support/test-engine'

async function storeWithShop(): Promise<Database> {
  const database = await freshStore()
  await startEngine(database).importFiles(order([orders(), shipments()]))
  return database
}

/** A worker's two ends in one thread: what is posted is copied. */
class NearWorker implements StudyWorker {
  onmessage: StudyWorker['onmessage'] = null
  onerror: StudyWorker['onerror'] = null
  ended = 0
  readonly inside: Parameters<typeof serveStudies>[0]
  constructor(open: () => Promise<Database>) {
    this.inside = {
      onmessage: null,
      postMessage: answer => this.onmessage?.({ data: structuredClone(answer) } as MessageEvent),
    }
    serveStudies(this.inside, open)
  }
  postMessage(job: StudyJob): void {
    this.inside.onmessage?.({ data: structuredClone(job) } as MessageEvent<StudyJob>)
  }
  terminate(): void {
    this.ended++
  }
}
const wanted = () => new AbortController().signal
const studyOf = (answer: StudyAnswer | null) => (answer?.kind === 'study' ? answer.study : null)
afterEach(() => vi.restoreAllMocks())

describe('studyApart', () => {
  it('brings the study of the stored books, and ends the worker', async () => {
    const database = await storeWithShop()
    const worker = new NearWorker(async () => database)
    const study = studyOf(await studyApart(() => worker)({ kind: 'study', shop: LOCAL_SHOP }, wanted()))
    expect(study?.outlook?.shop.shop).toBe(LOCAL_SHOP)
    expect(study?.shop.economics.waterfall.lines).toBeGreaterThan(100)
    expect(study?.asins.length).toBeGreaterThan(3)
    expect(worker.ended).toBe(1)
  })

  it('brings what a figure is made of', async () => {
    const database = await storeWithShop()
    const request = { shop: LOCAL_SHOP, asin: null, figure: 'revenue', horizonDays: 90, month: null } as const
    const job = { kind: 'trace', shop: LOCAL_SHOP, request, limit: 10 } as const
    const answer = await studyApart(() => new NearWorker(async () => database))(job, wanted())
    expect(answer).toMatchObject({ kind: 'trace', trace: { unit: 'money', currency: 'USD' } })
    expect(answer?.kind === 'trace' && answer.trace.rows).toHaveLength(10)
  })

  it('brings what an entry of the journal could show', async () => {
    const database = await storeWithShop()
    const asin = (await loadAsinTable(database, LOCAL_SHOP))[0]?.asin as never
    const job = { kind: 'plan', shop: LOCAL_SHOP, asin, start: '2026-09-01' as never } as const
    const answer = await studyApart(() => new NearWorker(async () => database))(job, wanted())
    const plan = answer?.kind === 'plan' ? answer.plan : null
    expect(plan?.readout && plan.readout >= '2026-10-26').toBe(true)
    expect(plan?.controls).not.toContain(asin)
  })

  it('has nothing to say of a shop the books do not know', async () => {
    const database = await storeWithShop()
    const job = { kind: 'study', shop: 'local|A1PA6795UKMFR9|EUR' as never } as const
    expect(await studyApart(() => new NearWorker(async () => database))(job, wanted())).toBeNull()
  })

  it('tells what went wrong in the worker', async () => {
    const worker = new NearWorker(() => Promise.reject(new Error('no store')))
    // As a worker does with what nobody has caught.
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((thrower: unknown) => {
      try {
        ;(thrower as () => void)()
      } catch (thrown) {
        worker.onerror?.({ message: String(thrown) } as ErrorEvent)
      }
    }) as never)
    const answer = studyApart(() => worker)({ kind: 'study', shop: LOCAL_SHOP }, wanted())
    await expect(answer).rejects.toThrow(`The study of ${LOCAL_SHOP}: Error: no store`)
    expect(worker.ended).toBe(1)
  })

  it('gives up at once when nobody wants it any more', async () => {
    const worker = new NearWorker(() => new Promise(() => undefined))
    const stop = new AbortController()
    const answer = studyApart(() => worker)({ kind: 'study', shop: LOCAL_SHOP }, stop.signal)
    stop.abort()
    expect(await answer).toBeNull()
    expect(worker.ended).toBe(1)
  })
})
