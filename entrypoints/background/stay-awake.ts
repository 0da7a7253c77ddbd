// Firefox suspends the background page half a minute after its last event, and ends the workers inside it. A worker's work is
// no event to it; a question to the browser is. So one is asked now and then while the engine is at work.
import { browser } from 'wxt/browser'
import { isAtWork } from '@/lib/engine/at-work'

/** Several times within the half minute: an engine between two jobs may be missed once. */
const OFTEN_MS = 5_000

/** To be called once, where the background hosts the worker. An engine at rest keeps nothing awake. */
export function stayAwake(): void {
  const askIfAtWork = async () => {
    if (await isAtWork()) await browser.runtime.getPlatformInfo()
  }
  setInterval(() => void askIfAtWork().catch(() => undefined), OFTEN_MS)
}
