// The runner on stored pages with a clock of its own: waits for rest, prefers answers, says nothing twice, and says what is wrong.
import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { projectAnswer } from '@/lib/readers/pages/answers/project-answer'
import { createReadingLoop } from '@/lib/readers/pages/runner/create-reading-loop'
import { fingerprint } from '@/lib/readers/pages/runner/fingerprint'
import type { ReadingWorld } from '@/lib/readers/pages/runner/reading-world'
import { screenReader } from '@/lib/readers/pages/screen-reader'
import type { MarketplaceId, OrderId } from '@/lib/schema/ids'
import type { HeardAnswer, PageReading, PageTrouble, ToldRow } from '@/lib/schema/page-reading'
import { documentOf } from '@/tests/fixtures/pages/read-case'

const SHOP = '?mons_sel_mkid=amzn1.mp.o.ATVPDKIKX0DER&mons_sel_dir_mcid=amzn1.merchant.d.A0TESTSELLER'
const ORDERS = `https://sellercentral.amazon.com/orders-v3/${SHOP}`

function start(doc: Document, address = ORDERS, hears = true) {
  const readings: PageReading[] = []
  const troubles: PageTrouble[] = []
  const heard: HeardAnswer[] = []
  const expected: ToldRow[] = []
  let brought = 0
  const end = new AbortController()
  const at = { url: new URL(address) }
  const world: ReadingWorld = {
    doc,
    url: () => at.url,
    now: () => Date.UTC(2025, 10, 24, 17),
    known: () => [],
    remember: () => {},
    expected: rows => expected.push(...rows),
    // What the background does: reads the answer and says what it told of.
    answerHeard: async one => {
      heard.push(one)
      const { orders } = JSON.parse(one.told).body as { orders: { amazonOrderId: string }[] }
      const rows = orders.map(order => ({
        orderId: order.amazonOrderId as OrderId,
        asin: null,
        marketplace: 'ATVPDKIKX0DER' as MarketplaceId,
      }))
      return hears ? { rows, isRead: rows.length > 0 } : null
    },
    screenReader: async () => {
      brought++
      return screenReader
    },
    pageRead: async reading => readings.push(reading) > 0,
    pageTrouble: trouble => troubles.push(trouble),
    shopChanged: () => {},
    signal: end.signal,
  }
  const loop = createReadingLoop(world)
  return {
    loop,
    readings,
    troubles,
    heard,
    expected,
    end,
    at,
    brought: () => brought,
    hear: (of: ReturnType<typeof answer>) =>
      loop.heard(of, JSON.stringify({ ...of, address: of.url.pathname })),
    changed: () => loop.changed(loop.reader()?.anchors(doc) ?? []),
  }
}
const answer = (orders: string[]) => ({
  url: new URL('/orders-api/search', ORDERS),
  request: null,
  body: projectAnswer('orderSearch', {
    total: 213,
    orders: orders.map(amazonOrderId => ({
      amazonOrderId,
      orderDate: 1.7593056e9,
      homeMarketplaceId: 'ATVPDKIKX0DER',
      orderItems: [],
    })),
  }),
})
const ALL = [1, 2, 3, 4, 5].map(n => `111-000000${n}-000000${n}`)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('createReadingLoop', () => {
  it('reads the rows once they have come to rest, and once only', async () => {
    const { loop, changed, readings } = start(documentOf('manage-orders/2025-06-en-us'))
    await vi.advanceTimersByTimeAsync(400)
    expect(readings).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(readings).toMatchObject([
      { reader: 'manage-orders', layout: '2025-06', rowsRead: 5, rowsTotal: 213 },
    ])
    changed()
    loop.moved()
    await vi.advanceTimersByTimeAsync(2000)
    expect(readings).toHaveLength(1)
  })
  it('waits while rows keep changing, and reads a changed row again', async () => {
    const doc = documentOf('manage-orders/2025-06-en-us')
    const { changed, readings } = start(doc)
    const status = doc.querySelector('.main-status') as Element
    for (let step = 0; step < 5; step++) {
      status.textContent = 'x'.repeat(step)
      changed()
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(readings).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(600)
    status.setAttribute('class', 'main-status shipped-status')
    status.textContent = 'Shipped'
    changed()
    await vi.advanceTimersByTimeAsync(600)
    expect(readings.map(one => one.observations[0])).toMatchObject([
      { status: 'open' },
      { status: 'shipped' },
    ])
  })
  it('passes the page’s own answer on, once, and leaves the rows it told of alone', async () => {
    const { loop, hear, heard, expected, readings, brought } = start(
      documentOf('manage-orders/2025-06-en-us'),
    )
    hear(answer(ALL))
    expect(expected.map(one => one.orderId)).toEqual(ALL)
    hear(answer(ALL))
    await vi.advanceTimersByTimeAsync(4000)
    expect(heard).toHaveLength(1)
    expect(loop.marketplaceOf(ALL[0] ?? '')).toBe('ATVPDKIKX0DER')
    expect([readings, brought()]).toEqual([[], 0])
  })
  it('reads the screen as well where the answers told of fewer rows', async () => {
    const { hear, heard, readings } = start(documentOf('manage-orders/2025-06-en-us'))
    hear(answer(ALL.slice(0, 2)))
    await vi.advanceTimersByTimeAsync(2000)
    expect(heard).toHaveLength(1)
    expect(readings.map(one => one.layout)).toEqual(['2025-06'])
  })
  it('reads the screen where an answer does not arrive, and passes it on again when it is heard again', async () => {
    const { hear, heard, readings } = start(documentOf('manage-orders/2025-06-en-us'), ORDERS, false)
    hear(answer(ALL))
    await vi.advanceTimersByTimeAsync(2000)
    hear(answer(ALL))
    await vi.advanceTimersByTimeAsync(2000)
    expect(heard).toHaveLength(2)
    expect(readings.map(one => one.layout)).toEqual(['2025-06'])
  })
  it('brings no reader of the screen while rows may still be loading', async () => {
    const { brought } = start(documentOf('manage-orders/2025-06-loading'))
    await vi.advanceTimersByTimeAsync(1900)
    expect(brought()).toBe(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(brought()).toBe(1)
  })
  it('holds answers until it knows whose they are, then passes them on', async () => {
    const { hear, changed, heard, at } = start(
      documentOf('manage-orders/2025-06-loading'),
      'https://sellercentral.amazon.com/orders-v3',
    )
    hear(answer(ALL))
    await vi.advanceTimersByTimeAsync(1000)
    expect(heard).toHaveLength(0)
    at.url = new URL(ORDERS)
    changed()
    await vi.advanceTimersByTimeAsync(1000)
    expect(heard).toHaveLength(1)
  })
  it('says once that it is signed out, or does not know the shop, or the layout', async () => {
    const signedOut = start(documentOf('shared/signed-out'))
    const nobody = start(
      documentOf('manage-orders/2025-06-en-us'),
      'https://sellercentral.amazon.com/orders-v3',
    )
    const strange = start(
      parseHTML('<html><body><main class="new"></main></body></html>').document as unknown as Document,
    )
    const empty = start(documentOf('manage-orders/2025-06-loading'))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(signedOut.troubles.map(one => one.trouble)).toEqual(['signed-out'])
    expect(nobody.troubles.map(one => one.trouble)).toEqual(['unknown-shop'])
    expect(nobody.readings).toHaveLength(0)
    expect(strange.troubles).toMatchObject([
      { trouble: 'unknown-layout', reader: 'manage-orders', shape: 'main.new' },
    ])
    expect(empty.troubles.map(one => one.trouble)).toEqual(['empty'])
  })
  it('says no order id in a trouble, and nothing at all of pages nobody reads', async () => {
    const order = start(
      documentOf('shared/signed-out'),
      'https://sellercentral.amazon.com/orders-v3/order/111-0000001-0000001',
    )
    const home = start(
      documentOf('manage-orders/2025-06-loading'),
      `https://sellercentral.amazon.com/home${SHOP}`,
    )
    await vi.advanceTimersByTimeAsync(20_000)
    expect(order.troubles[0]?.path).toBe('/orders-v3/order/…')
    expect(home.troubles).toEqual([])
  })
  it('stops with its signal', async () => {
    const { readings, troubles, end } = start(documentOf('manage-orders/2025-06-en-us'))
    end.abort()
    await vi.advanceTimersByTimeAsync(20_000)
    expect([readings, troubles]).toEqual([[], []])
  })
})

describe('fingerprint', () => {
  it('is blind to the time of reading and to nothing else', () => {
    expect(fingerprint({ a: 1, seenAt: 5 })).toBe(fingerprint({ a: 1, seenAt: 6 }))
    expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: 2 }))
  })
})
