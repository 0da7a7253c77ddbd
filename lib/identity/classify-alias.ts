// Which addresses identify a buyer. Many orders share one relay address; taken for a person it would be the shop's
// most loyal customer. Amazon Business in Europe sends every order under one "no-reply-amazon-iba-buyer@…".
import { BUYER } from '@/lib/schema/facts'

const AT = 0x40
const text = new TextEncoder()
const NO_REPLY = ['no-reply', 'noreply', 'no_reply', 'no.reply', 'do-not-reply', 'donotreply'].map(s =>
  text.encode(s),
)
/** First letters of these, so that hardly any alias is held against them. */
const NO_REPLY_STARTS = new Set(NO_REPLY.map(([first]) => first))
/** A hyphen, dot, underscore or plus stands between words; Amazon's personal aliases are one word of letters and digits. */
const BETWEEN = new Uint8Array(256)
for (const sign of '-._+') BETWEEN[sign.charCodeAt(0)] = 1
const RELAY_WORDS = ['iba', 'business', 'amazonbusiness'].map(s => text.encode(s))

/**
 * What a normalised alias (bytes[0, length)) is: BUYER.blank for no address at all (also text without an "@"),
 * BUYER.noReply, BUYER.businessRelay for addresses that businesses share, BUYER.first for an address of one buyer.
 * A no-reply address of the business relay counts as business relay.
 */
export function classifyAlias(bytes: Uint8Array, length: number): number {
  const at = bytes.indexOf(AT)
  if (at <= 0 || at >= length - 1) return BUYER.blank
  if (hasRelayWord(bytes, at)) return BUYER.businessRelay
  if (!NO_REPLY_STARTS.has(bytes[0])) return BUYER.first
  return NO_REPLY.some(prefix => matchesAt(bytes, 0, at, prefix)) ? BUYER.noReply : BUYER.first
}

/** Is one of the words of a local part of several words a relay's? */
function hasRelayWord(bytes: Uint8Array, at: number): boolean {
  let start = 0
  for (let i = 0; i <= at; i++) {
    if (i < at && BETWEEN[bytes[i] as number] === 0) continue
    // Of one word only: the usual case, and no relay's.
    if (start === 0 && i === at) return false
    if (RELAY_WORDS.some(word => word.length === i - start && matchesAt(bytes, start, at, word))) return true
    start = i + 1
  }
  return false
}

function matchesAt(bytes: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
  if (start + word.length > end) return false
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word[i]) return false
  return true
}
