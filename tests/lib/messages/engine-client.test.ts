// The engine channel between real BroadcastChannels: a worker that starts late, dies, or never comes.
import { afterEach, describe, expect, it } from 'vitest'
import { createEngineClient } from '@/lib/messages/engine-client'
import { type Emit, type EngineHandlers, serveEngine } from '@/lib/messages/engine-server'
import { Problem } from '@/lib/schema/problem'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

let name = 0
/** A channel of its own for each test. */
function bench() {
  const channelName = `engine-test-${name++}`
  const open = () => new BroadcastChannel(channelName)
  return {
    client(waits: { knockMs?: number; startMs?: number; silenceMs?: number } = {}) {
      const client = createEngineClient({
        channel: open(),
        knockMs: 5,
        // Far longer than any test: on a busy machine a message may take its time. Tests of silence say how long it is.
        startMs: 30_000,
        silenceMs: 30_000,
        ...waits,
      })
      closers.push(client.close)
      return client
    },
    worker(methods: Partial<EngineHandlers>, hold?: (emit: Emit) => void) {
      const stop = serveEngine(emit => {
        hold?.(emit)
        return { ping: () => ({ ready: true, revision: 1 }), ...methods } as EngineHandlers
      }, open())
      closers.push(stop)
      return stop
    },
  }
}
/** A method that never answers, and when it was asked. */
function mute() {
  let ask: () => void = () => undefined
  const asked = new Promise<void>(resolve => {
    ask = resolve
  })
  const method = () => {
    ask()
    return new Promise<never>(() => undefined)
  }
  return { asked, method }
}
const keyOf = (promise: Promise<unknown>) => promise.catch(thrown => (thrown as Problem).key)

describe('createEngineClient', () => {
  it('waits for a worker that starts late', async () => {
    const { client, worker } = bench()
    const answer = client().call('fold')
    await new Promise(done => setTimeout(done, 40))
    worker({ fold: () => ({ changed: 3, revision: 7 }) })
    expect(await answer).toEqual({ changed: 3, revision: 7 })
  })

  it('keeps the calls of several clients apart', async () => {
    const { client, worker } = bench()
    worker({ cancelImport: async ({ jobId }) => Promise.reject(new Error(jobId)), forget: () => null })
    const [one, two] = [client(), client()]
    expect(await Promise.all([keyOf(one.call('cancelImport', { jobId: 'a' })), two.call('forget')])).toEqual([
      'failed',
      null,
    ])
  })

  it('passes on the problem the worker names', async () => {
    const { client, worker } = bench()
    worker({ fold: () => Promise.reject(new Problem('disk-full')) })
    expect(await keyOf(client().call('fold'))).toBe('disk-full')
  })

  it('asks again for what may be repeated when the worker is started anew', async () => {
    const { client, worker } = bench()
    const { asked, method } = mute()
    const stop = worker({ fold: method })
    const answer = client().call('fold')
    await asked
    stop()
    worker({ fold: () => ({ changed: 0, revision: 2 }) })
    expect(await answer).toEqual({ changed: 0, revision: 2 })
  })

  it('does not repeat an import: it was interrupted', async () => {
    const { client, worker } = bench()
    const order = {
      jobId: 'job',
      files: [],
      account: 'local',
      marketplace: null,
      period: null,
      acceptOtherShop: false,
    }
    const { asked, method } = mute()
    const stop = worker({ importFiles: method })
    const answer = keyOf(client().call('importFiles', order as never))
    await asked
    stop()
    let imports = 0
    worker({ importFiles: () => Promise.reject(new Error(String(imports++))) })
    expect(await answer).toBe('interrupted')
    expect(imports).toBe(0)
  })

  it('says so when nobody answers', async () => {
    expect(await keyOf(bench().client({ startMs: 60 }).call('fold'))).toBe('unreachable')
  })

  it('says so when the worker ends in silence', async () => {
    const { client, worker } = bench()
    const { asked, method } = mute()
    const stop = worker({ fold: method, forget: () => null })
    const asking = client({ silenceMs: 400 })
    // What the worker says of itself when it starts has been heard by then.
    await asking.call('forget')
    const answer = keyOf(asking.call('fold'))
    await asked
    stop()
    expect(await answer).toBe('interrupted')
  })

  it('does not time out while progress flows', async () => {
    const { client, worker } = bench()
    let emit: Emit = () => undefined
    const progress = {
      event: 'progress',
      jobId: 'j',
      file: 'f.txt',
      phase: 'reading',
      rows: 1,
      bytesRead: 1,
      bytes: 2,
    } as const
    worker(
      {
        async fold() {
          for (let i = 0; i < 20; i++) {
            await new Promise(done => setTimeout(done, 100))
            emit(progress)
          }
          return { changed: 1, revision: 1 }
        },
      },
      given => {
        emit = given
      },
    )
    const asking = client({ silenceMs: 1500 })
    let heard = 0
    asking.onEvent(event => {
      if (event.event === 'progress') heard++
    })
    expect(await asking.call('fold')).toEqual({ changed: 1, revision: 1 })
    expect(heard).toBe(20)
  })

  it('rejects what is under way when it is closed', async () => {
    const { client } = bench()
    const asking = client()
    const answer = keyOf(asking.call('fold'))
    asking.close()
    expect(await answer).toBe('unreachable')
  })
})
