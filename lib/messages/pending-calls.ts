// Calls to the engine that wait for an answer: which have been sent to a worker known to be there, and what becomes of
// them when that worker is replaced or falls silent.
import { Problem } from '@/lib/schema/problem'
import type { EngineMethods } from './engine-channel'

/**
 * Calls that may safely be made twice: they are sent without asking whether a worker is there, and sent again to one that
 * says it has just started.
 */
const REPEATABLE = new Set<keyof EngineMethods>([
  'ping',
  'fold',
  'recompute',
  'orderSummaries',
  'forget',
  'cancelImport',
])

export interface PendingCall {
  method: keyof EngineMethods
  argument: unknown
  resolve(value: unknown): void
  reject(problem: Problem): void
}

export interface PendingCalls {
  add(id: string, call: PendingCall): void
  /** Are there calls at all, and such as no worker is known to have been sent yet? */
  any(): boolean
  anyUnsent(): boolean
  /** Sends what has not been sent yet: a worker has been heard. */
  deliver(): void
  /** A worker has started, and knows nothing of what was sent to the one before. */
  restarted(): void
  /** Ends a call, if it is one of these. */
  settle(id: string, end: (call: PendingCall) => void): void
  /** Gives up calls by how long nothing has been heard: 'unreachable' before they were sent, 'interrupted' after. */
  giveUp(silentMs: number, startMs: number, silenceMs: number): void
}

export function createPendingCalls(
  post: (id: string, method: keyof EngineMethods, argument: unknown) => void,
): PendingCalls {
  /** `met`: a worker has been heard since it was sent, which therefore has it, unless it says that it has just started. */
  const calls = new Map<string, PendingCall & { sent: boolean; met: boolean }>()
  const settle: PendingCalls['settle'] = (id, end) => {
    const call = calls.get(id)
    calls.delete(id)
    if (call) end(call)
  }
  return {
    add(id, call) {
      const sent = REPEATABLE.has(call.method)
      calls.set(id, { ...call, sent, met: false })
      if (sent) post(id, call.method, call.argument)
    },
    any: () => calls.size > 0,
    anyUnsent: () => [...calls.values()].some(call => !call.met),
    deliver() {
      for (const [id, call] of calls) {
        call.met = true
        if (call.sent) continue
        call.sent = true
        post(id, call.method, call.argument)
      }
    },
    restarted() {
      for (const [id, call] of [...calls]) {
        if (!call.sent) continue
        if (REPEATABLE.has(call.method)) call.sent = call.met = false
        else settle(id, ({ reject }) => reject(new Problem('interrupted')))
      }
    },
    settle,
    giveUp(silentMs, startMs, silenceMs) {
      for (const [id, { met }] of [...calls])
        if (silentMs >= (met ? silenceMs : startMs))
          settle(id, ({ reject }) => reject(new Problem(met ? 'interrupted' : 'unreachable')))
    },
  }
}
