// The background's handlers on a real store in memory, with an engine that only notes what it is asked.
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { catchUp, catchUpAfterUpdate } from '@/entrypoints/background/catch-up'
import { createHandlers } from '@/entrypoints/background/handlers'
import { createLeverSayer } from '@/entrypoints/background/say-lever'
import type { BackgroundWorld } from '@/entrypoints/background/world'
import { byHorizon } from '@/lib/metrics/by-horizon'
import type { PageReading } from '@/lib/schema/page-reading'
import { Problem } from '@/lib/schema/problem'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import { bucketOf } from '@/lib/store/bucket-of'
import { type Database, openDatabase } from '@/lib/store/database'
import { loadJournal } from '@/lib/store/journal-store'
import { loadStamp } from '@/lib/store/stamp'
import { saveStudy } from '@/lib/store/study-store'
import { loadTail } from '@/lib/store/tail-store'
import { saveResults } from '@/tests/lib/store/support/save-results'

const A1 = 'amzn1.merchant.o.A1'
const shop = { account: A1, marketplace: 'ATVPDKIKX0DER' } as never
const sender = { id: 'encore', tab: { id: 7, windowId: 3 } }
let count = 0

async function background() {
  const database: Database = await openDatabase(`background-test-${count++}`)
  const asked: string[] = []
  const told: unknown[] = []
  const world: BackgroundWorld = {
    database: async () => database,
    crypto,
    now: () => 1_760_000_000,
    engine: (async (method: string) => {
      asked.push(method)
      return method === 'orderSummaries' ? [] : { changed: 1, revision: 1, ready: true }
    }) as never,
    bringScreenReader: async (tab, frameId) => void told.push(['reader', tab?.id, frameId]),
    openPanel: async tab => {
      if (tab === undefined) throw new Problem('panel-by-hand')
      told.push(['panel', tab.id])
    },
    tellFiguresChanged: revision => told.push(['figures', revision]),
    tellPanelTarget: asin => told.push(['target', asin]),
    alert: (n, said) => told.push(['alert', n, said]),
    language: choice => (choice === 'fr' ? 'fr' : 'en'),
  }
  return { database, asked, told, world, handlers: createHandlers(world) }
}

const reading = (over: Partial<PageReading> = {}): PageReading =>
  ({
    reader: 'order-detail',
    layout: 'json',
    shop,
    seenAt: 1_760_000_000,
    observations: [
      {
        kind: 'order',
        source: 'order-detail',
        orderId: '111-0000001-0000001',
        purchasedAt: 1_759_990_000,
        marketplace: 'ATVPDKIKX0DER',
        status: 'shipped',
        merchantFulfilled: false,
        businessOrder: false,
        multiChannel: false,
        replacement: false,
        alias: 'abc123def456gh@marketplace.amazon.com',
        carriesBuyer: true,
        items: [],
      },
    ],
    skipped: [],
    rowsRead: 1,
    rowsTotal: 213,
    ...over,
  }) as unknown as PageReading

async function withFigures(database: Database, ...shops: [key: string, orders: number][]) {
  const { books } = await loadStamp(database)
  const states = shops.map(([key, orders]) => {
    const [account, marketplace, currency] = key.split('|')
    return { shop: key, account, marketplace, currency, orders, lines: orders, asOf: null } as never
  })
  const results = shops.map(([key]) => ({
    shop: { shop: key } as never,
    asins: [{ summary: { asin: 'B000TEST01', shop: key }, days: { waiting: [] } } as never],
    sameDays: new Set<never>(),
    gone: [],
    replaceAll: true,
  }))
  await saveResults(database, { epoch: 1, computedFrom: books, results, shops: states })
}

describe('pageRead', () => {
  it('stores the reading without its alias before it has it folded', async () => {
    const { handlers, database, asked } = await background()
    expect(await handlers.pageRead(reading(), sender)).toEqual({ changed: 1 })
    expect(asked).toEqual(['fold'])
    const stored = JSON.stringify([await loadTail(database), await database.pages.toArray()])
    expect(stored).not.toContain('abc123def456gh')
    expect(stored).toMatch(/"hash":"[0-9a-f]{32}"/)
    expect(stored).toContain('"rowsTotal":213')
  })

  it('gives one buyer one hash on every page, and another in another account', async () => {
    const { handlers, database } = await background()
    await handlers.pageRead(reading(), sender)
    await handlers.pageRead(reading(), sender)
    await handlers.pageRead(
      reading({ shop: { account: 'amzn1.merchant.o.A2', marketplace: 'ATVPDKIKX0DER' } as never }),
      sender,
    )
    const hashes = (await loadTail(database)).map(
      ({ reading: one }) => (one.observations[0] as { buyer: { hash: string } }).buyer.hash,
    )
    expect(hashes[0]).toBe(hashes[1])
    expect(hashes[0]).not.toBe(hashes[2])
  })

  it('keeps the reading when the engine cannot be reached, for the next start', async () => {
    const { world, database, asked } = await background()
    const broken = createHandlers({
      ...world,
      engine: (() => Promise.reject(new Problem('unreachable'))) as never,
    })
    await expect(broken.pageRead(reading(), sender)).rejects.toMatchObject({ key: 'unreachable' })
    expect(await loadTail(database)).toHaveLength(1)
    await catchUp(world)
    expect(asked).toEqual(['fold'])
  })
})

const told = (order: object, address = '/orders-api/order/111-0000001-0000001') => ({
  shop,
  seenAt: 1_760_000_000,
  told: JSON.stringify({ address, request: null, body: { order } }),
})
const ORDER = {
  amazonOrderId: '111-0000001-0000001',
  purchaseDate: 1_759_990_000,
  buyerProxyEmail: 'abc123def456gh@marketplace.amazon.com',
  orderMarketplaceId: 'ATVPDKIKX0DER',
  orderStatus: { OrderStatus: 'Shipped' },
  orderItems: [{ ASIN: 'B000TEST01', SellerSKU: 'TEA-250', QuantityOrdered: 1 }],
}

describe('answerHeard', () => {
  it('reads the answer, stores it without its alias, has it folded, and says what it told of', async () => {
    const { handlers, database, asked } = await background()
    expect(await handlers.answerHeard(told(ORDER), sender)).toEqual({
      rows: [{ orderId: '111-0000001-0000001', asin: 'B000TEST01', marketplace: 'ATVPDKIKX0DER' }],
      isRead: true,
    })
    expect(asked).toEqual(['fold'])
    const stored = JSON.stringify([await loadTail(database), await database.pages.toArray()])
    expect(stored).toMatch(/"hash":"[0-9a-f]{32}"/)
    expect(stored).not.toContain('abc123def456gh')
  })

  it('gives a buyer the hash that a reading of the screen gives', async () => {
    const { handlers, database } = await background()
    await handlers.answerHeard(told(ORDER), sender)
    await handlers.pageRead(reading(), sender)
    const [one, other] = (await loadTail(database)).map(
      ({ reading: kept }) => (kept.observations[0] as { buyer: { hash: string } }).buyer.hash,
    )
    expect(one).toBe(other)
  })

  it('does not wait for the engine: what is stored is folded by the next start', async () => {
    const { world, database, asked } = await background()
    const deaf = createHandlers({ ...world, engine: (() => new Promise(() => {})) as never })
    expect(await deaf.answerHeard(told(ORDER), sender)).toMatchObject({ isRead: true })
    expect(await loadTail(database)).toHaveLength(1)
    await catchUp(world)
    expect(asked).toEqual(['fold'])
  })

  it('stores nothing of an answer it cannot read, and says so', async () => {
    const { handlers, database, asked } = await background()
    expect(await handlers.answerHeard(told({ ...ORDER, purchaseDate: null }), sender)).toEqual({
      rows: [],
      isRead: true,
    })
    expect(await handlers.answerHeard(told({}, '/business-reports/api'), sender)).toEqual({
      rows: [],
      isRead: false,
    })
    expect((await loadTail(database)).flatMap(({ reading: kept }) => kept.observations)).toEqual([])
    expect(asked).toEqual(['fold'])
  })

  it.each(['/orders-st/resolve', 'https://elsewhere.example/orders-api/search', '/orders-api/search/x'])(
    'refuses an answer of %s',
    async address => {
      const { handlers } = await background()
      await expect(handlers.answerHeard(told(ORDER, address), sender)).rejects.toMatchObject({
        key: 'malformed',
      })
    },
  )
})

describe('bringScreenReader', () => {
  it('brings it to the very page that asks', async () => {
    const { handlers, told: said } = await background()
    await handlers.bringScreenReader(undefined, { ...sender, frameId: 3 })
    expect(said).toEqual([['reader', 7, 3]])
  })
})

describe('summaries', () => {
  it('are those of the shop of the page, in the currency with the most orders', async () => {
    const { handlers, database } = await background()
    await withFigures(
      database,
      [`${A1}|ATVPDKIKX0DER|CAD`, 2],
      [`${A1}|ATVPDKIKX0DER|USD`, 9],
      ['x|ATVPDKIKX0DER|USD', 99],
    )
    const { shop: key, summaries } = await handlers.asinSummaries(
      { shop, asins: ['B000TEST01', 'B000TEST02'] as never },
      sender,
    )
    expect(key).toBe(`${A1}|ATVPDKIKX0DER|USD`)
    expect(summaries).toEqual([{ asin: 'B000TEST01', shop: key, lever: null }])
  })

  it('of shops imported before any page told an account go to the first that was told, and to no other', async () => {
    const { handlers, database } = await background()
    await withFigures(database, ['local|ATVPDKIKX0DER|USD', 5])
    const ask = async (account: string) =>
      (
        await handlers.asinSummaries(
          { shop: { account, marketplace: 'ATVPDKIKX0DER' } as never, asins: [] },
          sender,
        )
      ).shop
    expect(await ask(A1)).toBe('local|ATVPDKIKX0DER|USD')
    await handlers.pageRead(reading(), sender)
    expect(await ask(A1)).toBe('local|ATVPDKIKX0DER|USD')
    expect(await ask('amzn1.merchant.o.A2')).toBeNull()
  })

  it('of orders are asked from the engine only for a shop the books know', async () => {
    const { handlers, database, asked } = await background()
    const of = { shop, orderIds: ['111-0000001-0000001'] as never }
    expect(await handlers.orderSummaries(of, sender)).toEqual([])
    expect(asked).toEqual([])
    await withFigures(database, [`${A1}|ATVPDKIKX0DER|USD`, 1])
    await handlers.orderSummaries(of, sender)
    expect(asked).toEqual(['orderSummaries'])
  })
})

describe('openPanel', () => {
  it('opens within the message and leaves the target for the panel to take once', async () => {
    const { handlers, told } = await background()
    const answer = handlers.openPanel({ asin: 'B000TEST01' as never }, sender)
    expect(told).toEqual([['panel', 7]])
    await answer
    expect(told).toContainEqual(['target', 'B000TEST01'])
    expect(await handlers.takePanelTarget({ windowId: 4 }, sender)).toEqual({ asin: null })
    expect(await handlers.takePanelTarget({ windowId: 3 }, sender)).toEqual({ asin: 'B000TEST01' })
    expect(await handlers.takePanelTarget({ windowId: 3 }, sender)).toEqual({ asin: null })
  })

  it('says so where the browser opens it only by hand, and keeps the target for then', async () => {
    const { handlers } = await background()
    const refused = handlers.openPanel({ asin: 'B000TEST01' as never }, { id: 'encore' })
    await expect(refused).rejects.toMatchObject({ key: 'panel-by-hand' })
    expect(await handlers.takePanelTarget({ windowId: 3 }, sender)).toEqual({ asin: 'B000TEST01' })
  })
})

describe('what the seller sets', () => {
  it('is kept, makes figures out of date and has them computed', async () => {
    const { handlers, asked } = await background()
    const books = () => handlers.books(undefined, sender)
    expect((await books()).computing).toBe(false)
    await handlers.saveSettings({ ...DEFAULT_SETTINGS, language: 'fr', grossMarginShare: 0.4 }, sender)
    await handlers.typeRating(
      { shop: `${A1}|ATVPDKIKX0DER|USD` as never, asin: 'B000TEST01' as never, stars: 4 },
      sender,
    )
    expect(asked).toEqual(['recompute', 'recompute'])
    expect(await books()).toMatchObject({ computing: true, settings: { language: 'fr' } })
    expect(await handlers.stripSettings(undefined, sender)).toEqual({ language: 'fr', stripsInPages: true })
  })
})

describe('a setting that is in no figure', () => {
  it('has studies made anew, or nothing at all, and is told of at once', async () => {
    const { handlers, asked, told } = await background()
    await handlers.saveSettings({ ...DEFAULT_SETTINGS, language: 'fr' }, sender)
    expect(asked).toEqual([])
    await handlers.saveSettings({ ...DEFAULT_SETTINGS, language: 'fr', targetMarginShare: 0.1 }, sender)
    expect(asked).toEqual(['studyAgain'])
    expect(told).toEqual([0, 0].map(() => ['figures', expect.any(Number)]))
    expect((await handlers.books(undefined, sender)).computing).toBe(false)
  })
})

describe('what is studied', () => {
  const key = `${A1}|ATVPDKIKX0DER|USD` as never
  const asin = 'B000TEST01' as never
  const entry = {
    id: 'e1',
    shop: key,
    asin,
    lever: 'reviews',
    start: '2025-10-01',
    readout: '2025-12-01',
    controls: [],
    note: '',
    writtenAt: 1,
  } as never
  const study = (gateState: string) => ({
    epoch: 1,
    computedFrom: 1,
    shop: key,
    study: {
      outlook: null,
      shop: { experiments: [] } as never,
      asins: [
        {
          asin,
          advice: { asin, gate: gateState, proposals: [{ lever: 'reviews' }] },
          economics: { clv: byHorizon(days => ({ contribution: { value: days } })) },
        } as never,
      ],
    },
    alerts: gateState === 'red' ? [{ id: 'gate', kind: 'gate-broken' as const, asin }] : [],
  })

  it('gives tables and strips their first lever, and what is known of contribution', async () => {
    const { database, handlers } = await background()
    expect(await handlers.shopStudy({ shop: key }, sender)).toBeNull()
    await saveStudy(database, study('green'))
    expect(await handlers.asinStudy({ shop: key, asin }, sender)).toMatchObject({ asin })
    expect(await handlers.adviceBoard({ shop: key }, sender)).toMatchObject([{ asin, gate: 'green' }])
    await database.summaries.put({
      shop: key,
      bucket: bucketOf(asin, 64),
      asins: [asin],
      texts: [
        JSON.stringify({
          asin,
          lever: null,
          clv: byHorizon(() => ({ revenueMinor: 500, contributionMinor: 1, n: 3 })),
        }),
      ],
    })
    const rating = {
      lever: 'mend-baseline',
      sentence: 'find.rating-missing',
      arguments: { threshold: 4.3, n: 0 },
    }
    const say = createLeverSayer('fr')
    expect(say(rating as never)).toContain('note')
    expect(say({ ...rating, sentence: 'of.later' } as never)).toBeUndefined()
    expect(await handlers.asinTable({ shop: key }, sender)).toMatchObject([
      {
        asin,
        lever: { lever: 'reviews' },
        clv: { 90: { revenueMinor: 500, contributionMinor: 90, n: 3 } },
      },
    ])
  })

  it('keeps the journal, and has the shop studied anew', async () => {
    const { database, asked, handlers } = await background()
    await handlers.saveEntry(entry, sender)
    expect(await loadJournal(database, key)).toHaveLength(1)
    expect(await handlers.journal({ shop: key }, sender)).toMatchObject({
      entries: [{ id: 'e1' }],
      study: 'to-come',
    })
    await handlers.dropEntry({ shop: key, id: 'e1' }, sender)
    expect(await loadJournal(database, key)).toEqual([])
    // No verdict rests on what was none of the seller's.
    const change = { asin, kind: 'price', on: '2026-03-01' } as never
    await handlers.dismissChange({ shop: key, change }, sender)
    expect(await handlers.journal({ shop: key }, sender)).toMatchObject({ dismissed: [change] })
    expect(asked).toEqual(['studyAgain', 'studyAgain'])
  })

  it('speaks up only when it was asked to, once a day, and takes the number back once it was seen', async () => {
    const { database, told, handlers } = await background()
    const alerts = () => told.filter(one => (one as unknown[])[0] === 'alert')
    await saveStudy(database, study('green'))
    await saveStudy(database, study('red'))
    await handlers.engineChanged({ revision: 1 }, sender)
    expect(alerts()).toEqual([])
    await handlers.saveSettings({ ...DEFAULT_SETTINGS, alerts: true, language: 'fr' }, sender)
    await saveStudy(database, study('green'))
    await saveStudy(database, study('red'))
    await handlers.engineChanged({ revision: 2 }, sender)
    await handlers.engineChanged({ revision: 3 }, sender)
    expect(alerts()).toEqual([
      [
        'alert',
        1,
        { title: 'Encore\u202f: 1 point à regarder', text: 'B000TEST01\u202f: la base ne tient plus.' },
      ],
    ])
    expect(await handlers.seeAlerts(undefined as never, sender)).toMatchObject([{ id: 'gate' }])
    expect(alerts().at(-1)).toEqual(['alert', 0, null])
  })
})

describe('deleteEverything', () => {
  it('leaves nothing and tells everybody', async () => {
    const { handlers, told } = await background()
    await handlers.pageRead(reading(), sender)
    await handlers.deleteEverything(undefined, sender)
    expect(await handlers.books(undefined, sender)).toMatchObject({
      shops: [],
      accounts: [],
      files: [],
      pages: [],
    })
    expect(told).toEqual([['figures', expect.any(Number)]])
  })
})

describe('catchUp', () => {
  it('starts no engine when nothing was left', async () => {
    const { world, asked } = await background()
    await catchUp(world)
    expect(asked).toEqual([])
  })
  it('has everything computed anew after an update', async () => {
    const { world, asked, database } = await background()
    await database.meta.put({ id: 'outlook shop', computedFrom: 0 } as never)
    await catchUpAfterUpdate(world)
    expect(asked).toEqual(['fold'])
    expect(await database.meta.get('outlook shop')).toBeUndefined()
    const { books, figures } = await loadStamp(database)
    expect(books).toBeGreaterThan(figures)
  })
})
