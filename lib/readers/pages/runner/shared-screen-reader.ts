// How what reads the screen comes to the content script. It is a script of its own, brought into the page only when it is needed; the
// browser runs both in one isolated world that the page cannot see, and it leaves itself there.
import type { ScreenReader } from '@/lib/readers/page-reader'

const KEY = Symbol.for('encore:screen-reader')
type Place = Record<symbol, ScreenReader | undefined>

/** Called by the script that reads the screen. */
export function offerScreenReader(reader: ScreenReader, place: object = globalThis): void {
  ;(place as Place)[KEY] = reader
}

/** Called by the content script; null while it has not been brought. */
export const takeScreenReader = (place: object = globalThis): ScreenReader | null =>
  (place as Place)[KEY] ?? null
