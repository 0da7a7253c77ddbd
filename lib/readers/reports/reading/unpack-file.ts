// The door for files that are no text with rows: a spreadsheet or a JSON document is taken in whole and turned into such a text.
import { type ByteFeed, createByteFeed } from '@/lib/readers/scan/byte-feed'
import { FileRefusal, MOST_BYTES, tooLarge } from '@/lib/readers/scan/file-refusal'
import { workbookTable } from '@/lib/readers/sheet/workbook-table'
import { jsonTable } from './json-table'

/** What kind of packing a file has, told from its first bytes and never from its name; null for one that has none. */
export function packingOf({ bytes, start, end }: ByteFeed): 'archive' | 'json' | null {
  if (bytes[start] === 0x50 && bytes[start + 1] === 0x4b && (bytes[start + 2] ?? 255) < 9) return 'archive'
  let at = start
  while (at < end && (bytes[at] as number) <= 32) at++
  return at < end && (bytes[at] === 0x7b || bytes[at] === 0x5b) ? 'json' : null
}

/** All bytes of the file, in memory of their own. @throws FileRefusal "too-large" */
async function wholeOf(feed: ByteFeed): Promise<Uint8Array<ArrayBuffer>> {
  do {
    if (feed.end - feed.start > MOST_BYTES) throw tooLarge()
  } while (await feed.more())
  return feed.bytes.slice(feed.start, feed.end)
}

/**
 * A feed of the table in the file, whose start is at hand in `feed`.
 * @throws FileRefusal for a file that cannot be unpacked
 */
export async function unpackFile(feed: ByteFeed, packing: 'archive' | 'json'): Promise<ByteFeed> {
  const whole = await wholeOf(feed)
  if (feed.failed) throw new FileRefusal('unreadable')
  const table =
    packing === 'archive' ? await workbookTable(whole) : jsonTable(new TextDecoder().decode(whole))
  whole.fill(0)
  return createByteFeed({
    read: async () => ({ bytes: table, done: true }),
    close: async () => undefined,
  })
}
