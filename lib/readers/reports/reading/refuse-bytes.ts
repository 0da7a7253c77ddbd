// Tells a file that is no text at all: empty, or bytes no text holds.
import type { FileProblem } from '@/lib/schema/import-report'

const LINE_FEED = 10
/** Programs and pictures are full of it; a text has one where something went wrong in a title. */
const NUL = 0
/** A text has at most one in so many bytes. */
const RARE = 1024

/** The problem with the first bytes of a file, or null when they can be text. */
export function refuseBytes(bytes: Uint8Array, start: number, end: number): FileProblem['code'] | null {
  let blank = true
  let inFirstLine = true
  let nuls = 0
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number
    if (byte === NUL) {
      if (inFirstLine) return 'not-text'
      nuls++
    } else if (byte === LINE_FEED) inFirstLine &&= blank
    else if (byte > 32) blank = false
  }
  if (nuls > 1 + (end - start) / RARE) return 'not-text'
  return blank ? 'empty' : null
}
