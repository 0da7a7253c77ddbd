// Streams a file through one buffer: the partial row at the end of a block is carried over to the next.
import type { TextBlock, TextSource } from './text-source'

export interface ByteFeed {
  /** Bytes at hand are bytes[start, end); bytes[end] is a line feed of ours, so that a scan always stops. */
  readonly bytes: Uint8Array
  start: number
  readonly end: number
  /** Nothing follows after `end`. */
  readonly done: boolean
  /** The source broke off with an error: what came before is at hand, nothing follows. */
  readonly failed: boolean
  /** Moves what is left to the front and appends the next block; false when there was none. */
  more(): Promise<boolean>
  /** Overwrites the buffer: it held aliases and names. */
  wipe(): void
}

const FIRST_BYTES = 1 << 18
const NOTHING: TextBlock = { bytes: new Uint8Array(0), done: true }

/** Whole words: the scan looks at four bytes in one go. One byte more than asked for is the line feed of ours. */
const bufferFor = (length: number): Uint8Array => new Uint8Array((length + 4) & ~3)

/** A feed from a source. Never throws: a source that does is a file that ends early (see `failed`). */
export function createByteFeed(source: TextSource): ByteFeed {
  let bytes = bufferFor(FIRST_BYTES)
  let start = 0
  let end = 0
  let done = false
  let failed = false

  /** Moves what is left to the front of a buffer with room for `extra` bytes behind it. */
  function makeRoom(extra: number): void {
    const kept = end - start
    if (kept + extra + 1 > bytes.length) {
      const larger = bufferFor(Math.max(kept + extra, bytes.length * 2))
      larger.set(bytes.subarray(start, end))
      bytes.fill(0)
      bytes = larger
    } else if (start > 0) bytes.copyWithin(0, start, end)
    start = 0
    end = kept
  }

  async function next(): Promise<TextBlock> {
    try {
      return await source.read()
    } catch {
      failed = true
      return NOTHING
    }
  }

  return {
    get bytes() {
      return bytes
    },
    get start() {
      return start
    },
    set start(at) {
      start = at
    },
    get end() {
      return end
    },
    get done() {
      return done
    },
    get failed() {
      return failed
    },
    async more() {
      if (done) return false
      const block = await next()
      makeRoom(block.bytes.length)
      bytes.set(block.bytes, end)
      end += block.bytes.length
      done = block.done
      bytes[end] = 10
      return !done || block.bytes.length > 0
    },
    wipe() {
      bytes.fill(0)
    },
  }
}
