// Asks the engine worker over its channel. The worker may not have started yet, may be busy for minutes, may die: a call
// waits for the first, does not time out while there are signs of life, and says so when there are none.
import { Problem, type ProblemKey } from '@/lib/schema/problem'
import { ENGINE_CHANNEL, type EngineEvent, type EngineMessage, type EngineMethods } from './engine-channel'
import { createPendingCalls } from './pending-calls'

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

const KNOCK = 'knock'

export function createEngineClient(options: EngineClientOptions = {}): EngineClient {
  const { newId = () => crypto.randomUUID(), knockMs = 150, startMs = 15_000, silenceMs = 60_000 } = options
  const channel = options.channel ?? new BroadcastChannel(ENGINE_CHANNEL)
  const post = (id: string, method: keyof EngineMethods, argument: unknown) =>
    channel.postMessage({ kind: 'request', id, method, argument } satisfies EngineMessage)
  const calls = createPendingCalls(post)
  const listeners = new Set<(event: EngineEvent) => void>()
  let silentMs = 0
  let knocking: ReturnType<typeof setInterval> | null = null

  /** Asks for a sign of life: often while calls wait for a worker to start, now and then while one works. */
  function knock(): void {
    silentMs += knockMs
    calls.giveUp(silentMs, startMs, silenceMs)
    if (calls.anyUnsent() || silentMs % CHECK_MS < knockMs) post(KNOCK, 'ping', null)
    restWhenDone()
  }

  function restWhenDone(): void {
    if (calls.any() || knocking === null) return
    clearInterval(knocking)
    knocking = null
  }

  channel.onmessage = (message: MessageEvent<EngineMessage>) => {
    const said = message.data
    if (said.kind === 'request') return
    silentMs = 0
    if (said.kind === 'event') {
      // The first thing a worker says when it starts.
      if (said.event === 'ready') calls.restarted()
      const { kind: _, ...event } = said
      for (const listener of listeners) listener(event)
    } else if (said.ok) calls.settle(said.id, ({ resolve }) => resolve(said.value))
    else calls.settle(said.id, ({ reject }) => reject(new Problem(said.problem as ProblemKey)))
    calls.deliver()
    restWhenDone()
  }

  return {
    call(method, ...[argument = null]) {
      return new Promise((resolve, reject) => {
        if (!calls.any()) silentMs = 0
        calls.add(newId(), { method, argument, resolve: resolve as (value: unknown) => void, reject })
        post(KNOCK, 'ping', null)
        knocking ??= setInterval(knock, knockMs)
      })
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      calls.giveUp(Number.POSITIVE_INFINITY, 0, 0)
      restWhenDone()
      listeners.clear()
      channel.close()
    },
  }
}
