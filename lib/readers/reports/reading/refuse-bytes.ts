// Tells a file that is no text at all: empty, or bytes no text holds.
import type { FileProblem } from '@/lib/schema/import-report'

/** The problem with the first bytes of a file, or null when they can be text. */
export function refuseBytes(bytes: Uint8Array, start: number, end: number): FileProblem['code'] | null {
  let blank = true
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number
    if (byte === 0) return 'not-text'
    if (byte > 32) blank = false
  }
  return blank ? 'empty' : null
}
