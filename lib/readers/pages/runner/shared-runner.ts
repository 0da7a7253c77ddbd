// How the two content scripts meet. Reading (every layout and language) and drawing are two files, so that neither grows beyond its
// budget; the browser runs both in one isolated world that the page cannot see, and the reader leaves its one function there.
import type { createReadingLoop } from './create-reading-loop'

const KEY = Symbol.for('encore:reader')
type Place = Record<symbol, typeof createReadingLoop | undefined>

/** Called by the reading script. */
export function offerReadingLoop(create: typeof createReadingLoop, place: object = globalThis): void {
  ;(place as Place)[KEY] = create
}

/** Called by the drawing script; null when the reading script has not run. */
export const takeReadingLoop = (place: object = globalThis): typeof createReadingLoop | null =>
  (place as Place)[KEY] ?? null
