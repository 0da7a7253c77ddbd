// Readings over time: one a day, product and source, whatever order files come in; what figures are told stays the newest.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger } from '@/lib/ledger/books'
import { createLedger } from '@/lib/ledger/create-ledger'
import { loadLedger } from '@/lib/ledger/load-ledger'
import type { InventoryFact, RatingFact, TrafficFact } from '@/lib/schema/facts'
import { type AccountId, LOCAL_ACCOUNT, type ShopKey, shopKey } from '@/lib/schema/ids'
import { ACCOUNT, asin, at, from, line, sku, take, US } from './support/drafts'

const USD = shopKey(ACCOUNT, US, 'USD')

const stock = (day: string, over: Partial<InventoryFact> = {}): InventoryFact => ({
  marketplace: US,
  sku: sku(1),
  asin: asin(1),
  title: null,
  seenAt: at(`${day}Z`),
  available: 10,
  inbound: null,
  shipped30: null,
  shipped90: null,
  daysOfSupply: null,
  priceMinor: null,
  currency: null,
  ...over,
})
const rating = (day: string, stars: number, origin: RatingFact['origin'] = 'product-page'): RatingFact => ({
  marketplace: US,
  asin: asin(1),
  stars,
  ratings: origin === 'product-page' ? Math.round(stars * 10) : null,
  seenAt: at(`${day}Z`),
  origin,
})
const traffic = (fromDay: number, toDay: number, over: Partial<TrafficFact> = {}): TrafficFact => ({
  marketplace: US,
  asin: asin(1),
  parentAsin: null,
  sku: null,
  title: null,
  fromDay,
  toDay,
  sessions: 10,
  pageViews: null,
  unitsOrdered: 1,
  salesMinor: null,
  currency: null,
  orderItems: null,
  unitSessionShare: null,
  featuredOfferShare: null,
  unitsRefunded: null,
  ...over,
})

interface Read {
  stock?: InventoryFact[]
  ratings?: RatingFact[]
  traffic?: TrafficFact[]
}
function read(ledger: Ledger, { stock = [], ratings = [], traffic = [] }: Read, provenance = from()) {
  const sink = ledger.open(provenance)
  for (const fact of stock) sink.inventory(fact)
  for (const fact of ratings) sink.rating(fact)
  for (const fact of traffic) sink.traffic(fact)
  return sink.finish()
}
/** Books that sell one ASIN, id 1. */
function ledgerWith(...files: Read[]): Ledger {
  const ledger = createLedger()
  take(ledger, [line(1)])
  for (const file of files) read(ledger, file)
  return ledger
}
const historyOf = (ledger: Ledger, shop: ShopKey = USD) => {
  const history = ledger.histories(shop).asins[1]
  if (history == null) throw new Error('Nothing was read.')
  return history
}

describe('ratings over time', () => {
  it('are one a day and source, the newest of the day, oldest first', () => {
    const { ratings } = historyOf(
      ledgerWith(
        { ratings: [rating('2026-03-05T09:00', 4.2), rating('2026-03-01T09:00', 4.5)] },
        { ratings: [rating('2026-03-05T21:00', 4.1), rating('2026-03-05T12:00', 3.9)] },
        { ratings: [rating('2026-03-05T10:00', 4, 'voice-of-customer')] },
      ),
    )
    expect(ratings.map(({ stars, ratings, origin }) => [stars, ratings, origin])).toEqual([
      [4.5, 45, 'product-page'],
      [4, null, 'voice-of-customer'],
      [4.1, 41, 'product-page'],
    ])
  })

  it('forget what the seller typed in and took back', () => {
    const { ratings } = historyOf(
      ledgerWith({
        ratings: [
          rating('2026-03-01T09:00', 2, 'typed'),
          rating('2026-03-02T09:00', 4.4),
          rating('2026-03-03T09:00', 0, 'typed'),
          rating('2026-03-04T09:00', 4.6, 'typed'),
        ],
      }),
    )
    expect(ratings.map(({ stars }) => stars)).toEqual([4.4, 4.6])
  })
})

describe('stock over time', () => {
  it('is one reading a SKU and day, put together of what different reports state', () => {
    const { inventory } = historyOf(
      ledgerWith(
        { stock: [stock('2026-03-02T08:00', { available: 8 }), stock('2026-03-01T08:00')] },
        { stock: [stock('2026-03-02T09:00', { available: null, inbound: 5, daysOfSupply: 33.25 })] },
        { stock: [stock('2026-03-02T10:00', { available: 7 })] },
        {
          stock: [
            stock('2026-03-02T08:00', { sku: sku(2), asin: asin(1), priceMinor: 999, currency: 'USD' }),
          ],
        },
      ),
    )
    expect(
      inventory.map(one => [
        one.sku,
        one.available,
        one.inbound,
        one.daysOfSupply,
        one.priceMinor,
        one.currency,
      ]),
    ).toEqual([
      [sku(1), 10, null, null, null, null],
      [sku(2), 10, null, null, 999, 'USD'],
      [sku(1), 7, 5, 33.25, null, null],
    ])
  })

  it('finds the ASIN of a SKU in the books', () => {
    const { inventory } = historyOf(ledgerWith({ stock: [stock('2026-03-01T08:00', { asin: null })] }))
    expect(inventory).toHaveLength(1)
  })
})

describe('traffic over time', () => {
  it('keeps what is said of an ASIN without a period, before all periods; of the shop it says nothing', () => {
    const unknown = { fromDay: null, toDay: null }
    const ledger = ledgerWith({
      traffic: [
        traffic(100, 130),
        traffic(0, 0, { ...unknown, sessions: 9 }),
        traffic(0, 0, { ...unknown, asin: null, sessions: 70 }),
      ],
    })
    expect(historyOf(ledger).traffic.map(one => [one.fromDay, one.sessions])).toEqual([
      [null, 9],
      [100, traffic(100, 130).sessions],
    ])
    expect(ledger.histories(USD).traffic).toEqual([])
  })

  it('has every period of an ASIN, and the days of the shop', () => {
    const ledger = ledgerWith({
      traffic: [
        traffic(200, 230, { parentAsin: asin(9) }),
        traffic(100, 130),
        // A row a SKU of the same period: the one with the most units.
        traffic(100, 130, { sku: sku(1), unitsOrdered: 3 }),
        traffic(7, 7, { asin: null, sessions: 70 }),
        traffic(6, 6, { asin: null, sessions: 60 }),
        traffic(1, 7, { asin: null, sessions: 400 }),
        traffic(5, 5, { asin: null, parentAsin: asin(9) }),
      ],
    })
    const { traffic: periods, parentAsin } = historyOf(ledger)
    expect(periods.map(one => [one.fromDay, one.toDay, one.unitsOrdered])).toEqual([
      [100, 130, 3],
      [200, 230, 1],
    ])
    expect(parentAsin).toBe(asin(9))
    expect(ledger.histories(USD).traffic.map(one => one.sessions)).toEqual([60, 70])
  })
})

describe('histories', () => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03']
  const times = fc.constantFrom(...days.flatMap(day => [`${day}T00:00`, `${day}T12:00`, `${day}T23:59`]))
  const fileArbitrary: fc.Arbitrary<Read> = fc.record({
    stock: fc.array(
      fc
        .record({
          time: times,
          marketplace: fc.constantFrom(US, null),
          sku: fc.constantFrom(sku(1), sku(2), null),
          available: fc.constantFrom(null, 0, 5, 9),
          inbound: fc.constantFrom(null, 0, 3),
        })
        // A reading that states no number is none.
        .filter(({ available, inbound }) => available !== null || inbound !== null)
        .map(({ time, ...over }) => stock(time, over)),
      { maxLength: 6 },
    ),
    ratings: fc.array(
      fc
        .record({
          time: times,
          stars: fc.constantFrom(0, 3.9, 4.3, 4.7),
          origin: fc.constantFrom<RatingFact['origin']>('product-page', 'typed'),
        })
        .filter(({ stars, origin }) => stars > 0 || origin === 'typed')
        .map(({ time, stars, origin }) => rating(time, stars, origin)),
      { maxLength: 6 },
    ),
  })

  it('are the same in whatever order files come, twice, and after storing', () => {
    fc.assert(
      fc.property(fc.array(fileArbitrary, { minLength: 1, maxLength: 4 }), files => {
        const said = ledgerWith(...files)
        const again = ledgerWith(...files.toReversed(), ...files)
        expect(again.histories(USD)).toEqual(said.histories(USD))
        expect(loadLedger(again.takeDirtyParts()).histories(USD)).toEqual(said.histories(USD))
      }),
      { numRuns: 60 },
    )
  })

  it('hold at most one rating a day and source, one stock reading a day and SKU, and end with what figures are told', () => {
    fc.assert(
      fc.property(fc.array(fileArbitrary, { minLength: 1, maxLength: 4 }), files => {
        // No two readings of stock at the same second: of those, figures may be told either.
        let second = 0
        const apart = (fact: InventoryFact) => ({ ...fact, seenAt: (fact.seenAt ?? 0) + second++ })
        const ledger = ledgerWith(...files.map(file => ({ ...file, stock: file.stock?.map(apart) ?? [] })))
        const { ratings, inventory } = ledger.histories(USD).asins[1] ?? { ratings: [], inventory: [] }
        const dayOf = ({ seenAt }: { seenAt: number }): number => Math.floor(seenAt / 86_400)
        expect(new Set(ratings.map(one => `${dayOf(one)} ${one.origin}`)).size).toBe(ratings.length)
        expect(new Set(inventory.map(one => `${dayOf(one)} ${one.sku}`)).size).toBe(inventory.length)
        const facts = ledger.facts(USD, 1)
        for (const now of facts.inventory) {
          const last = inventory.filter(one => one.sku === now.sku).at(-1)
          expect(last?.seenAt).toBe(now.seenAt)
          if (last?.available != null) expect(last.available).toBe(now.available)
        }
        const [read, typed] = ['product-page', 'typed'].map(from =>
          ratings.findLast(one => one.origin === from),
        )
        if (facts.rating !== null)
          expect(facts.rating.stars).toBe(
            (typed && (!read || typed.seenAt >= read.seenAt) ? typed : read)?.stars,
          )
        else expect(ratings).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('change nothing in the books when a file comes twice', () => {
    const file = { stock: [stock('2026-03-01T08:00')], ratings: [rating('2026-03-01T08:00', 4)] }
    const ledger = ledgerWith(file)
    ledger.takeDirtyParts()
    expect(read(ledger, file)).toMatchObject({ linesAdded: 0, linesChanged: 0 })
    expect(ledger.takeDirtyParts()).toEqual([])
  })

  it('leave nothing of an import that was discarded', () => {
    const ledger = ledgerWith()
    const sink = ledger.open(from())
    sink.rating(rating('2026-03-01T08:00', 4))
    sink.inventory(stock('2026-03-01T08:00'))
    sink.discard()
    expect(ledger.histories(USD).asins.every(one => one === null)).toBe(true)
  })

  it('of books stored before there were dated readings begin with the newest ones', () => {
    const ledger = ledgerWith({
      stock: [stock('2026-03-01T08:00'), stock('2026-03-09T08:00', { available: 3 })],
      ratings: [rating('2026-03-01T08:00', 4.4), rating('2026-03-09T08:00', 4.2)],
    })
    const parts = ledger.takeDirtyParts().filter(({ key }) => !/^(stock|rating)Days/.test(key))
    const old = loadLedger(parts)
    expect(old.facts(USD, 1)).toEqual(ledger.facts(USD, 1))
    expect(historyOf(old).ratings.map(one => one.stars)).toEqual([4.2])
    expect(historyOf(old).inventory.map(one => one.available)).toEqual([3])
    read(old, { ratings: [rating('2026-03-10T08:00', 4.1)] })
    expect(
      historyOf(
        loadLedger(old.takeDirtyParts().concat(parts.filter(({ key }) => !key.startsWith('ratings')))),
      ).ratings.map(one => one.stars),
    ).toEqual([4.2, 4.1])
  })

  it('belong to the account once it has a name', () => {
    const ledger = createLedger()
    const local = from({ account: LOCAL_ACCOUNT as AccountId })
    take(ledger, [line(1)], [], local)
    read(ledger, { ratings: [rating('2026-03-01T08:00', 4.4)] }, local)
    ledger.nameAccount(ACCOUNT)
    read(ledger, { ratings: [rating('2026-03-02T08:00', 4.5)] })
    expect(historyOf(ledger).ratings.map(one => one.stars)).toEqual([4.4, 4.5])
  })
})

describe('product tables', () => {
  it('say the text of each number, and the ASIN a SKU stands for', () => {
    const ledger = createLedger()
    take(ledger, [line(1), line(2, { sku: sku(2), asin: null }), line(3, { sku: sku(3), asin: asin(3) })])
    const { asins, skus, asinOfSku } = ledger.products(USD)
    const pairs = skus.map((sku, id) => [sku, asins[asinOfSku[id] as number]])
    expect(pairs).toEqual([
      ['', ''],
      [sku(1), asin(1)],
      [sku(2), ''],
      [sku(3), asin(3)],
    ])
  })
})
