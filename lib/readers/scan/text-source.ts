// Reads a stream's bytes for the scanner: byte order marks are dropped and UTF-16 is turned into UTF-8 on the way. Blocks are taken
// as the browser hands them out: filling memory of ours (a BYOB reader) is cheaper, but has been seen to stop half-way through a
// file in Chromium 156, and reading slices ahead costs more in the browser's process than it saves here.

export interface TextBlock {
  /** The bytes that came; empty when nothing follows, or when they are not whole characters yet. */
  bytes: Uint8Array
  done: boolean
}

export interface TextSource {
  /** Throws what the stream throws. */
  read(): Promise<TextBlock>
  /** Cancels what is left of the stream. */
  close(): Promise<void>
}

function markOf(head: Uint8Array): { length: number; utf16: 'utf-16le' | 'utf-16be' | null } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { length: 3, utf16: null }
  if (head[0] === 0xff && head[1] === 0xfe) return { length: 2, utf16: 'utf-16le' }
  if (head[0] === 0xfe && head[1] === 0xff) return { length: 2, utf16: 'utf-16be' }
  return { length: 0, utf16: null }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
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
  const reader = stream.getReader()
  const encoder = new TextEncoder()
  let decoder: TextDecoder | null = null
  /** The first bytes, until there are enough to hold a mark. */
  let head: Uint8Array | null = new Uint8Array(0)

  const decoded = (bytes: Uint8Array, done: boolean): Uint8Array =>
    decoder === null ? bytes : encoder.encode(decoder.decode(bytes, { stream: !done }))

  return {
    async read() {
      const { value = new Uint8Array(0), done } = await reader.read()
      onBytes(value.length)
      if (head === null) return { bytes: decoded(value, done), done }
      const begun = head.length === 0 ? value : joined(head, value)
      if (begun.length < 3 && !done) {
        head = begun
        return { bytes: new Uint8Array(0), done }
      }
      head = null
      const { length, utf16 } = markOf(begun)
      if (utf16 !== null) decoder = new TextDecoder(utf16)
      return { bytes: decoded(begun.subarray(length), done), done }
    },
    close: () => reader.cancel().catch(() => undefined),
  }
}
