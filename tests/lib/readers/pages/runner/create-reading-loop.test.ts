// The runner on stored pages with a clock of its own: waits for rest, prefers answers, says nothing twice, and says what is wrong.
import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { projectAnswer } from '@/lib/readers/pages/answers/project-answer'
import { createReadingLoop } from '@/lib/readers/pages/runner/create-reading-loop'
import { fingerprint } from '@/lib/readers/pages/runner/fingerprint'
import type { ReadingWorld } from '@/lib/readers/pages/runner/reading-world'
import type { PageReading, PageTrouble } from '@/lib/schema/page-reading'
import { documentOf } from '@/tests/fixtures/pages/read-case'

const SHOP = '?mons_sel_mkid=amzn1.mp.o.ATVPDKIKX0DER&mons_sel_dir_mcid=amzn1.merchant.d.A0TESTSELLER'
const ORDERS = `https://sellercentral.amazon.com/orders-v3/${SHOP}`

function start(doc: Document, address = ORDERS) {
  const readings: PageReading[] = []
  const troubles: PageTrouble[] = []
  const end = new AbortController()
  const at = { url: new URL(address) }
  const world: ReadingWorld = {
    doc,
    url: () => at.url,
    now: () => Date.UTC(2025, 10, 24, 17),
    known: () => [],
    remember: () => {},
    expected: () => {},
    pageRead: async reading => readings.push(reading) > 0,
    pageTrouble: trouble => troubles.push(trouble),
    shopChanged: () => {},
    signal: end.signal,
  }
  return { loop: createReadingLoop(world), readings, troubles, end, at }
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
    const { loop, readings } = start(documentOf('manage-orders/2025-06-en-us'))
    await vi.advanceTimersByTimeAsync(400)
    expect(readings).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(readings).toMatchObject([
      { reader: 'manage-orders', layout: '2025-06', rowsRead: 5, rowsTotal: 213 },
    ])
    loop.changed()
    loop.moved()
    await vi.advanceTimersByTimeAsync(2000)
    expect(readings).toHaveLength(1)
  })
  it('waits while rows keep changing, and reads a changed row again', async () => {
    const doc = documentOf('manage-orders/2025-06-en-us')
    const { loop, readings } = start(doc)
    const status = doc.querySelector('.main-status') as Element
    for (let step = 0; step < 5; step++) {
      status.textContent = 'x'.repeat(step)
      loop.changed()
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(readings).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(600)
    status.setAttribute('class', 'main-status shipped-status')
    status.textContent = 'Shipped'
    loop.changed()
    await vi.advanceTimersByTimeAsync(600)
    expect(readings.map(one => one.observations[0])).toMatchObject([
      { status: 'open' },
      { status: 'shipped' },
    ])
  })
  it('takes the page’s own answer and leaves the rows it told of alone', async () => {
    const { loop, readings } = start(documentOf('manage-orders/2025-06-en-us'))
    loop.heard(answer(ALL))
    await vi.advanceTimersByTimeAsync(2000)
    expect(readings.map(one => one.layout)).toEqual(['json'])
    expect(loop.marketplaceOf(ALL[0] ?? '')).toBe('ATVPDKIKX0DER')
  })
  it('reads the screen as well where the answers told of fewer rows', async () => {
    const { loop, readings } = start(documentOf('manage-orders/2025-06-en-us'))
    loop.heard(answer(ALL.slice(0, 2)))
    await vi.advanceTimersByTimeAsync(2000)
    expect(readings.map(one => one.layout)).toEqual(['json', '2025-06'])
  })
  it('holds answers until it knows whose they are, then says them', async () => {
    const { loop, readings, at } = start(
      documentOf('manage-orders/2025-06-loading'),
      'https://sellercentral.amazon.com/orders-v3',
    )
    loop.heard(answer(ALL))
    await vi.advanceTimersByTimeAsync(1000)
    expect(readings).toHaveLength(0)
    at.url = new URL(ORDERS)
    loop.changed()
    await vi.advanceTimersByTimeAsync(1000)
    expect(readings).toHaveLength(1)
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
