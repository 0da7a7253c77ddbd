// Unpacks one entry of an archive, within a bound, and checks that it is what was packed.
import { FileRefusal, tooLarge } from '@/lib/readers/scan/file-refusal'
import { crc32 } from './crc32'
import type { ZipEntry } from './zip-entries'

/** Stops at the length the archive promised: one that unpacks into more was not made honestly. */
async function inflated({ packed, size }: ZipEntry): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const blocks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    length += value.length
    if (length > size) {
      await reader.cancel()
      throw new FileRefusal('damaged')
    }
    blocks.push(value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const block of blocks) {
    bytes.set(block, at)
    at += block.length
  }
  return bytes
}

/**
 * The bytes of an entry, of which there may be `most`.
 * @throws FileRefusal "too-large" beyond that, "damaged" for one that is encrypted, packed otherwise or not what was packed.
 */
export async function unpackEntry(entry: ZipEntry, most: number): Promise<Uint8Array> {
  if (entry.size > most) throw tooLarge()
  if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) throw new FileRefusal('damaged')
  let bytes: Uint8Array
  try {
    bytes = entry.method === 0 ? entry.packed : await inflated(entry)
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal('damaged')
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new FileRefusal('damaged')
  return bytes
}
