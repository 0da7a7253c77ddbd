// Sends nothing twice: a page asks for the same again and again, and is drawn anew without having changed.
import { fingerprint } from './fingerprint'

/** Acts unless it has for the very same `what` before. An act that says false did not arrive, and may be tried again. */
export type SendOnce = (what: unknown, act: () => Promise<boolean>) => Promise<void>

export function createSendOnce(): SendOnce {
  const sent = new Set<string>()
  return async (what, act) => {
    const mark = fingerprint(what)
    if (sent.has(mark)) return
    sent.add(mark)
    if (!(await act())) sent.delete(mark)
  }
}
