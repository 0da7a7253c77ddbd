// The caller's end of the wire, small enough for the content script: types of the protocol, no schema library.
import { defineExtensionMessaging } from '@webext-core/messaging'
import type { MessageName, Protocol } from './protocol'

/** What the message carries; undefined for messages that only ask. */
export type Payload<Name extends MessageName> = Parameters<Protocol[Name]>[0]
export type Reply<Name extends MessageName> = ReturnType<Protocol[Name]>

/** Who sent a message, as the browser (not the sender) states it. */
export interface Sender {
  /** The extension's own id: messages of other extensions never arrive here. */
  id?: string | undefined
  origin?: string | undefined
  url?: string | undefined
  tab?: { id?: number | undefined; windowId?: number | undefined } | undefined
  frameId?: number | undefined
}

/** A message that only asks may be sent without a payload. The last argument names the tab of a content script. */
type Rest<Name extends MessageName> =
  undefined extends Payload<Name>
    ? [payload?: undefined, tabId?: number]
    : [payload: Payload<Name>, tabId?: number]

type Handler<Name extends MessageName> = (
  payload: Payload<Name>,
  sender: Sender,
) => Reply<Name> | Promise<Reply<Name>>

const wire = defineExtensionMessaging<Record<string, (payload: unknown) => unknown>>()

/**
 * Sends one message to the background (or, with a tab id, to the content script of that tab).
 * @throws when nobody listens there, or when this page outlived the extension that loaded it.
 */
export async function send<Name extends MessageName>(name: Name, ...rest: Rest<Name>): Promise<Reply<Name>> {
  const [payload, tabId] = rest
  return (await wire.sendMessage(
    name,
    payload ?? null,
    ...(tabId === undefined ? [] : [tabId]),
  )) as Reply<Name>
}

/** Answers one kind of message in this context, without checks: the background's door is `serve`. Returns how to stop. */
export function listen<Name extends MessageName>(name: Name, handler: Handler<Name>): () => void {
  return wire.onMessage(name, message =>
    handler((message.data ?? undefined) as Payload<Name>, message.sender as Sender),
  )
}
