// The worker's end of the engine channel: requests in, replies and events out. "ready" is the first thing it says, so
// that whoever asked an earlier worker knows that one is gone.
import { problemKey } from '@/lib/schema/problem'
import { ENGINE_CHANNEL, type EngineEvent, type EngineMessage, type EngineMethods } from './engine-channel'

export type EngineHandlers = {
  [M in keyof EngineMethods]: (
    ...argument: Parameters<EngineMethods[M]>
  ) => ReturnType<EngineMethods[M]> | Promise<ReturnType<EngineMethods[M]>>
}
export type Emit = (event: EngineEvent) => void

/** Answers requests by the handlers that `create` makes; they may emit events. Returns how to stop listening. */
export function serveEngine(
  create: (emit: Emit) => EngineHandlers,
  channel: Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'> = new BroadcastChannel(
    ENGINE_CHANNEL,
  ),
): () => void {
  const post = (message: EngineMessage) => channel.postMessage(message)
  const handlers = create(event => post({ kind: 'event', ...event }))
  channel.onmessage = async (message: MessageEvent<EngineMessage>) => {
    const asked = message.data
    if (asked.kind !== 'request') return
    try {
      const handle = handlers[asked.method] as (argument: unknown) => unknown
      post({ kind: 'reply', id: asked.id, ok: true, value: await handle(asked.argument) })
    } catch (thrown) {
      post({ kind: 'reply', id: asked.id, ok: false, problem: problemKey(thrown) })
    }
  }
  post({ kind: 'event', event: 'ready' })
  return () => channel.close()
}
