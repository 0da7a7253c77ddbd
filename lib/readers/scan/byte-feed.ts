// Streams a file through one buffer: the partial row at the end of a block is carried over to the next, which is read in behind it.
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

type Bytes = Uint8Array<ArrayBuffer>

/** A browser hands out up to 2 MiB at once; below half of that a larger buffer is worth its while. */
const BUFFER_BYTES = (1 << 21) + (1 << 16)
const LEAST_ROOM = 1 << 20
const NOTHING: TextBlock = { bytes: new Uint8Array(0), room: null, done: true }

/** Whole words: the scan looks at four bytes in one go. One byte more than asked for is the line feed of ours. */
const bufferFor = (length: number): Bytes => new Uint8Array((length + 4) & ~3)

/** A feed from a source. Never throws: a source that does is a file that ends early (see `failed`). */
export function createByteFeed(source: TextSource): ByteFeed {
  let bytes = bufferFor(BUFFER_BYTES)
  /** A copy of what is carried over: a source that fails keeps the memory it was to fill. */
  let carried: Bytes = new Uint8Array(1024)
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

  function remember(): void {
    if (end > carried.length) {
      carried.fill(0)
      carried = new Uint8Array(end * 2)
    }
    carried.set(bytes.subarray(0, end))
  }

  async function next(): Promise<TextBlock> {
    try {
      return await source.read(bytes.subarray(end, bytes.length - 1))
    } catch {
      failed = true
      return NOTHING
    }
  }

  /** Takes the buffer back from the source, which may have handed it on, or kept it when it failed. */
  function takeBack({ room }: TextBlock): void {
    if (bytes.length > 0) return
    if (room !== null) bytes = new Uint8Array(room)
    else {
      bytes = bufferFor(end)
      bytes.set(carried.subarray(0, end))
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
      makeRoom(LEAST_ROOM)
      remember()
      const block = await next()
      takeBack(block)
      const { length, byteOffset, buffer } = block.bytes
      if (buffer === bytes.buffer) {
        // Read in place; a byte order mark before it is left out.
        if (end === 0) start = byteOffset
        end = byteOffset + length
      } else {
        makeRoom(length)
        bytes.set(block.bytes, end)
        end += length
      }
      done = block.done
      bytes[end] = 10
      return !done || length > 0
    },
    wipe() {
      bytes.fill(0)
      carried.fill(0)
    },
  }
}
