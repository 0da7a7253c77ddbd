// Asks the engine worker over its channel. The worker may not have started yet, may be busy for minutes, may die: a call
// waits for the first, does not time out while there are signs of life, and says so when there are none.
import { Problem } from '@/lib/schema/problem'
import { ENGINE_CHANNEL, type EngineEvent, type EngineMessage, type EngineMethods } from './engine-channel'

type Argument<M extends keyof EngineMethods> = Parameters<EngineMethods[M]>[0]
type Result<M extends keyof EngineMethods> = ReturnType<EngineMethods[M]>
/** Methods without an argument are called with none. */
type Rest<M extends keyof EngineMethods> = undefined extends Argument<M> ? [] : [argument: Argument<M>]

export interface EngineClient {
  /** @throws Problem 'unreachable' when no worker answers, 'interrupted' when it ended meanwhile, or the worker's own. */
  call<M extends keyof EngineMethods>(method: M, ...rest: Rest<M>): Promise<Result<M>>
  /** Events of the worker; returns how to stop. */
  onEvent(listener: (event: EngineEvent) => void): () => void
  close(): void
}

export interface EngineClientOptions {
  channel?: Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>
  newId?: () => string
  /** How often a worker that has not been heard of is asked whether it is there. */
  knockMs?: number
  /** How long it may take to start. */
  startMs?: number
  /** How long a worker at work may be silent before it counts as gone: longer than its longest unbroken stretch. */
  silenceMs?: number
}

/** A worker at work is asked for a sign of life only this often. */
const CHECK_MS = 5_000

/** Calls that may safely be made twice: after a restart of the worker they are simply sent again. */
const REPEATABLE = new Set<keyof EngineMethods>([
  'ping',
  'fold',
  'recompute',
  'orderSummaries',
  'forget',
  'cancelImport',
])

interface Pending {
  method: keyof EngineMethods
  argument: unknown
  /** Sent to a worker that was heard of; until then it waits for one. */
  sent: boolean
  resolve(value: unknown): void
  reject(problem: Problem): void
}

export function createEngineClient(options: EngineClientOptions = {}): EngineClient {
  const { newId = () => crypto.randomUUID(), knockMs = 150, startMs = 15_000, silenceMs = 60_000 } = options
  const channel = options.channel ?? new BroadcastChannel(ENGINE_CHANNEL)
  const pending = new Map<string, Pending>()
  const listeners = new Set<(event: EngineEvent) => void>()
  const post = (id: string, method: keyof EngineMethods, argument: unknown) =>
    channel.postMessage({ kind: 'request', id, method, argument } satisfies EngineMessage)
  let silentMs = 0
  let knocking: ReturnType<typeof setInterval> | null = null

  function deliver(): void {
    for (const [id, one] of pending) {
      if (one.sent) continue
      one.sent = true
      post(id, one.method, one.argument)
    }
  }

  /** A worker that starts ("ready" is the first thing it says) has lost what was asked of the one before. */
  function restarted(): void {
    for (const [id, one] of [...pending]) {
      if (!one.sent) continue
      if (REPEATABLE.has(one.method)) one.sent = false
      else settle(id, () => one.reject(new Problem('interrupted')))
    }
  }

  function settle(id: string, end: () => void): void {
    pending.delete(id)
    if (pending.size === 0 && knocking !== null) {
      clearInterval(knocking)
      knocking = null
    }
    end()
  }

  function knock(): void {
    silentMs += knockMs
    for (const [id, one] of [...pending])
      if (silentMs >= (one.sent ? silenceMs : startMs))
        settle(id, () => one.reject(new Problem(one.sent ? 'interrupted' : 'unreachable')))
    const waiting = [...pending.values()].some(one => !one.sent)
    if (waiting || silentMs % CHECK_MS < knockMs) post('knock', 'ping', null)
  }

  channel.onmessage = (message: MessageEvent<EngineMessage>) => {
    const said = message.data
    if (said.kind === 'request') return
    silentMs = 0
    if (said.kind === 'event') {
      if (said.event === 'ready') restarted()
      const { kind: _, ...event } = said
      for (const listener of listeners) listener(event)
    } else {
      const one = pending.get(said.id)
      if (one)
        settle(said.id, () =>
          said.ok ? one.resolve(said.value) : one.reject(new Problem(said.problem as Problem['key'])),
        )
    }
    deliver()
  }

  return {
    call(method, ...rest) {
      return new Promise((resolve, reject) => {
        if (pending.size === 0) silentMs = 0
        pending.set(newId(), {
          method,
          argument: rest[0] ?? null,
          sent: false,
          resolve: resolve as (value: unknown) => void,
          reject,
        })
        post('knock', 'ping', null)
        knocking ??= setInterval(knock, knockMs)
      })
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      if (knocking !== null) clearInterval(knocking)
      for (const one of pending.values()) one.reject(new Problem('interrupted'))
      pending.clear()
      listeners.clear()
      channel.close()
    },
  }
}
