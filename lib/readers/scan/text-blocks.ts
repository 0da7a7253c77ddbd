// Opens a file's bytes for the scanner: byte order marks are dropped and UTF-16 is turned into UTF-8 on the way.

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

/**
 * The blocks of a stream in an encoding the scanner can read. `onBytes` hears how many bytes of the file came in.
 * Throws what the stream throws; ending the iteration cancels the stream.
 */
export async function* textBlocks(
  stream: ReadableStream<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array, void, void> {
  const reader = stream.getReader()
  const read = async () => {
    const { value } = await reader.read()
    if (value) onBytes(value.length)
    return value
  }
  try {
    let head: Uint8Array = new Uint8Array(0)
    let block: Uint8Array | undefined
    while (head.length < 3) {
      block = await read()
      if (!block) break
      head = joined(head, block)
    }
    const { length, utf16 } = markOf(head)
    const decoder = utf16 === null ? null : new TextDecoder(utf16)
    const encoder = new TextEncoder()
    block = head.subarray(length)
    while (block) {
      yield decoder ? encoder.encode(decoder.decode(block, { stream: true })) : block
      block = await read()
    }
    if (decoder) yield encoder.encode(decoder.decode())
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
