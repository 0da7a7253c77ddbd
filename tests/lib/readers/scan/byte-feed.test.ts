// In blocks of whatever size a stream hands out its bytes, the feed holds the file's text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createByteFeed } from '@/lib/readers/scan/byte-feed'
import { createTextSource } from '@/lib/readers/scan/text-source'
import { utf16 } from '@/tests/lib/readers/reports/support/encode-as'

/** A stream of these blocks that breaks off after them when told to. */
function streamOf(blocks: Uint8Array[], fails = false): ReadableStream<Uint8Array> {
  const left = [...blocks]
  return new ReadableStream({
    pull(controller) {
      const block = left.shift()
      if (block) controller.enqueue(block)
      else if (fails) controller.error(new Error('gone'))
      else controller.close()
    },
  })
}

/** Reads to the end, taking all but the last few bytes each time. */
async function textOf(stream: ReadableStream<Uint8Array>, carry: number) {
  let counted = 0
  const feed = createByteFeed(
    createTextSource(stream, count => {
      counted += count
    }),
  )
  const taken: Uint8Array[] = []
  const take = (end: number): void => {
    taken.push(feed.bytes.slice(feed.start, end))
    feed.start = end
  }
  while (!feed.done) {
    await feed.more()
    expect(feed.bytes[feed.end]).toBe(10)
    take(Math.max(feed.start, feed.end - carry))
  }
  take(feed.end)
  return {
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(taken)),
    counted,
    failed: feed.failed,
  }
}

function cut(bytes: Uint8Array, at: number[]): Uint8Array[] {
  const places = [0, ...at.map(place => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
  return places.slice(1).map((end, i) => bytes.subarray(places[i], end))
}

describe('the feed', () => {
  it('holds the text of the file, without its byte order mark, whatever the blocks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }).filter(text => !text.includes('\r')),
        fc.constantFrom('', '\ufeff'),
        fc.array(fc.nat(), { maxLength: 5 }),
        fc.nat({ max: 20 }),
        async (text, mark, at, carry) => {
          const bytes = new TextEncoder().encode(mark + text)
          const read = await textOf(streamOf(cut(bytes, at)), carry)
          const expected = mark === '' && text.startsWith('\ufeff') ? text.slice(1) : text
          expect(read).toEqual({
            text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(expected)),
            counted: bytes.length,
            failed: false,
          })
        },
      ),
      { numRuns: 200 },
    )
  })
  it('turns UTF-16 into UTF-8', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x54, 0x00, 0xe9, 0x00, 0x0a, 0x00])
    expect((await textOf(streamOf(cut(bytes, [3, 5])), 2)).text).toBe('Té\n')
  })
  it('knows UTF-16 without a mark by the zeros between plain letters', async () => {
    const text = 'amazon-order-id\tpurchase-date\tsku\n1\t2\tThé\n'
    for (const littleEndFirst of [true, false]) {
      const marked = utf16(text, littleEndFirst)
      expect((await textOf(streamOf(cut(marked.subarray(2), [3, 40])), 2)).text).toBe(text)
    }
  })
  it.each([
    ['a\rb\rc\r', 'a\nb\nc\n'],
    ['a\r\nb\r\n', 'a\r\nb\r\n'],
    ['a\nb\rc\n', 'a\nb\rc\n'],
  ])('takes lone returns for the ends of lines only where there are no others: %j', async (text, read) => {
    const bytes = new TextEncoder().encode(text)
    for (const at of [[], [1], [2, 3]]) expect((await textOf(streamOf(cut(bytes, at)), 1)).text).toBe(read)
  })
  it('keeps what came before the stream broke off', async () => {
    const bytes = new TextEncoder().encode('a\tb\nc')
    expect(await textOf(streamOf([bytes], true), 3)).toMatchObject({ text: 'a\tb\nc', failed: true })
  })
  it('overwrites what it held', async () => {
    const feed = createByteFeed(createTextSource(streamOf([Uint8Array.of(65, 66)]), () => undefined))
    await feed.more()
    feed.wipe()
    expect([...feed.bytes.subarray(0, 2)]).toEqual([0, 0])
  })
})
