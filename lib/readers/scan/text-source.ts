// Reads a stream's bytes for the scanner: byte order marks are dropped, UTF-16 is turned into UTF-8 and the lone returns that some
// spreadsheets end their lines with into line feeds on the way. Blocks are taken
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

const LINE_FEED = 10
const RETURN = 13
/** Enough of a file to see how it is written: most headers are shorter. */
const HEAD_BYTES = 4096
/** So many bytes in which every second is 0 are UTF-16 of plain letters. */
const TELLING_BYTES = 32

function markOf(head: Uint8Array): { length: number; utf16: 'utf-16le' | 'utf-16be' | null } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { length: 3, utf16: null }
  if (head[0] === 0xff && head[1] === 0xfe) return { length: 2, utf16: 'utf-16le' }
  if (head[0] === 0xfe && head[1] === 0xff) return { length: 2, utf16: 'utf-16be' }
  return { length: 0, utf16: utf16WithoutMark(head) }
}

function utf16WithoutMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head.length < TELLING_BYTES) return null
  const first = head.subarray(0, TELLING_BYTES)
  if (first.every((byte, at) => (byte === 0) === (at % 2 === 1))) return 'utf-16le'
  return first.every((byte, at) => (byte === 0) === (at % 2 === 0)) ? 'utf-16be' : null
}

/** Lines that end with a return alone: no line feed is in sight, and what follows the first return is none either. */
function endsLinesWithReturns(head: Uint8Array): boolean {
  const at = head.indexOf(RETURN)
  return at >= 0 && at + 1 < head.length && !head.includes(LINE_FEED)
}

const withLineFeeds = (bytes: Uint8Array): Uint8Array =>
  bytes.map(byte => (byte === RETURN ? LINE_FEED : byte))

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
  let lonelyReturns = false
  /** The first bytes, until there are enough to tell how the file is written. */
  let head: Uint8Array | null = new Uint8Array(0)

  const decoded = (bytes: Uint8Array, done: boolean): Uint8Array => {
    const text = decoder === null ? bytes : encoder.encode(decoder.decode(bytes, { stream: !done }))
    return lonelyReturns ? withLineFeeds(text) : text
  }

  /** Takes the head for the start of the file: how it is written is known from here on. */
  function begin(begun: Uint8Array, done: boolean): TextBlock {
    head = null
    const { length, utf16 } = markOf(begun)
    if (utf16 !== null) decoder = new TextDecoder(utf16)
    const first = decoded(begun.subarray(length), done)
    lonelyReturns = endsLinesWithReturns(first.subarray(0, HEAD_BYTES))
    return { bytes: lonelyReturns ? withLineFeeds(first) : first, done }
  }

  return {
    async read() {
      let block: { value?: Uint8Array | undefined; done: boolean }
      try {
        block = await reader.read()
      } catch (error) {
        // What came before the stream broke off is handed out first; asked again, it throws again.
        if (head === null || head.length === 0) throw error
        return begin(head, false)
      }
      const { value = new Uint8Array(0), done } = block
      onBytes(value.length)
      if (head === null) return { bytes: decoded(value, done), done }
      const begun = head.length === 0 ? value : joined(head, value)
      if (begun.length >= HEAD_BYTES || done) return begin(begun, done)
      head = begun
      return { bytes: new Uint8Array(0), done }
    },
    close: () => reader.cancel().catch(() => undefined),
  }
}
