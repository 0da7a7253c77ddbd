// Reads a file's bytes for the scanner: byte order marks are dropped and UTF-16 is turned into UTF-8 on the way. Where the stream
// can fill memory of ours it does, which costs a third of taking blocks of its own.

export interface TextBlock {
  /** The bytes that came; empty when nothing follows, or when they are not whole characters yet. */
  bytes: Uint8Array<ArrayBuffer>
  /** The memory of `room`, which was handed over, given back: `bytes` may lie in it. null when it was not taken. */
  room: ArrayBuffer | null
  done: boolean
}

export interface TextSource {
  /** The next bytes, in the memory of `room` (which is lost then) or their own. Throws what the stream throws. */
  read(room: Uint8Array<ArrayBuffer>): Promise<TextBlock>
  /** Cancels what is left of the stream. */
  close(): Promise<void>
}

type Bytes = Uint8Array<ArrayBuffer>
interface Reader {
  read(room: Bytes): Promise<TextBlock>
  cancel(): Promise<void>
}

function fillingReader(stream: ReadableStream<Uint8Array>): Reader | null {
  let reader: ReadableStreamBYOBReader
  try {
    reader = stream.getReader({ mode: 'byob' })
  } catch {
    // A stream that only hands out blocks of its own.
    return null
  }
  return {
    async read(room) {
      const { value, done } = await reader.read(room)
      const bytes = (value ?? new Uint8Array(0)) as Bytes
      return { bytes, room: value === undefined ? null : bytes.buffer, done }
    },
    cancel: () => reader.cancel(),
  }
}

function plainReader(stream: ReadableStream<Uint8Array>): Reader {
  const reader = stream.getReader()
  return {
    async read() {
      const { value, done } = await reader.read()
      return { bytes: (value ?? new Uint8Array(0)) as Bytes, room: null, done }
    },
    cancel: () => reader.cancel(),
  }
}

function markOf(head: Uint8Array): { length: number; utf16: 'utf-16le' | 'utf-16be' | null } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { length: 3, utf16: null }
  if (head[0] === 0xff && head[1] === 0xfe) return { length: 2, utf16: 'utf-16le' }
  if (head[0] === 0xfe && head[1] === 0xff) return { length: 2, utf16: 'utf-16be' }
  return { length: 0, utf16: null }
}

function joined(first: Bytes, second: Bytes): Bytes {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** The bytes of a stream in an encoding the scanner can read. `onBytes` hears how many bytes of the file came in. */
export function createTextSource(
  stream: ReadableStream<Uint8Array>,
  onBytes: (count: number) => void,
): TextSource {
  const reader = fillingReader(stream) ?? plainReader(stream)
  const encoder = new TextEncoder()
  let decoder: TextDecoder | null = null
  /** The first bytes, until there are enough to hold a mark. */
  let head: Bytes | null = new Uint8Array(0)

  const decoded = (bytes: Bytes, done: boolean): Bytes =>
    decoder === null ? bytes : encoder.encode(decoder.decode(bytes, { stream: !done }))

  return {
    async read(room) {
      const block = await reader.read(room)
      onBytes(block.bytes.length)
      if (head === null) return { ...block, bytes: decoded(block.bytes, block.done) }
      const begun = head.length === 0 ? block.bytes : joined(head, block.bytes)
      if (begun.length < 3 && !block.done) {
        head = begun.slice()
        return { ...block, bytes: new Uint8Array(0) }
      }
      head = null
      const { length, utf16 } = markOf(begun)
      if (utf16 !== null) decoder = new TextDecoder(utf16)
      return { ...block, bytes: decoded(begun.subarray(length), block.done) }
    },
    close: () => reader.cancel().catch(() => undefined),
  }
}
