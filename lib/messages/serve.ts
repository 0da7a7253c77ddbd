// The single door of the background: who sends is checked against what the browser says, what is sent against its
// schema, and every answer is {ok, value} or {ok: false, problem}. Inside the door everybody trusts types.
import { SELLER_CENTRAL_HOSTS } from '@/lib/schema/marketplaces'
import { problemKey } from '@/lib/schema/problem'
import { listen, type Payload, type Reply, type Sender } from './client'
import type { Answer } from './protocol'
import { type From, RULES, type ServedName } from './schemas/payloads'

type Value<Name extends ServedName> = Reply<Name> extends Answer<infer V> ? V : null
export type Handlers = {
  [Name in ServedName]: (payload: Payload<Name>, sender: Sender) => Value<Name> | Promise<Value<Name>>
}

/** Who we are: the extension's id and the origin of its pages, without a trailing slash. */
export interface Self {
  id: string
  origin: string
}

const SELLER_CENTRAL = new Set(SELLER_CENTRAL_HOSTS.map(host => `https://${host}`))

/** May this sender send a message of this kind? Only the browser's own statement about the sender counts. */
export function mayAsk(sender: Sender, from: From, self: Self): boolean {
  if (sender.id !== self.id) return false
  const origin = sender.origin ?? originOf(sender.url)
  if (origin === self.origin) return true
  return from === 'page' && sender.tab !== undefined && origin !== null && SELLER_CENTRAL.has(origin)
}

/** The origin of an address; extension addresses have none by the URL standard, so theirs is cut out. */
function originOf(url: string | undefined): string | null {
  return /^([a-z-]+:\/\/[^/]+)/.exec(url ?? '')?.[1] ?? null
}

/**
 * Opens the door: one handler a message. Call it synchronously when the background starts, or the message that woke
 * it is lost. A handler runs synchronously up to its first await, so a click's gesture reaches it.
 */
export function serve(handlers: Handlers, self: Self): () => void {
  const stops = (Object.keys(RULES) as ServedName[]).map(name => serveOne(name, handlers, self))
  return () => {
    for (const stop of stops) stop()
  }
}

function serveOne<Name extends ServedName>(name: Name, handlers: Handlers, self: Self): () => void {
  const rule = RULES[name]
  const answer = (payload: unknown, sender: Sender): Promise<Answer<unknown>> | Answer<unknown> => {
    if (!mayAsk(sender, rule.from, self)) return { ok: false, problem: 'forbidden' }
    const parsed = rule.payload.safeParse(payload)
    if (!parsed.success) return { ok: false, problem: 'malformed' }
    const handle = handlers[name] as (payload: unknown, sender: Sender) => unknown
    return settle(() => handle(parsed.data, sender))
  }
  return listen(name, answer as Parameters<typeof listen<Name>>[1])
}

/** Calls at once; turns what comes back, or is thrown, into an answer. */
async function settle(call: () => unknown): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await call() }
  } catch (thrown) {
    return { ok: false, problem: problemKey(thrown) }
  }
}
