// Streams a file through one buffer: the partial row at the end of a block is carried over to the next.

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

/** A feed over blocks of bytes. Never throws: a source that does is a file that ends early (see `failed`). */
export function createByteFeed(blocks: AsyncIterator<Uint8Array>): ByteFeed {
  let bytes = new Uint8Array(1 << 18)
  let start = 0
  let end = 0
  let done = false
  let failed = false

  function makeRoom(extra: number): void {
    const kept = end - start
    if (kept + extra + 1 > bytes.length) {
      // Whole words: the scan looks at four bytes in one go.
      const larger = new Uint8Array((Math.max(kept + extra + 1, bytes.length * 2) + 3) & ~3)
      larger.set(bytes.subarray(start, end))
      bytes.fill(0)
      bytes = larger
    } else if (start > 0) bytes.copyWithin(0, start, end)
    start = 0
    end = kept
  }

  async function next(): Promise<Uint8Array | null> {
    try {
      const { value, done } = await blocks.next()
      return done ? null : value
    } catch {
      failed = true
      return null
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
      done = block === null
      makeRoom(block?.length ?? 0)
      if (block) bytes.set(block, end)
      end += block?.length ?? 0
      bytes[end] = 10
      return !done
    },
    wipe() {
      bytes.fill(0)
    },
  }
}
