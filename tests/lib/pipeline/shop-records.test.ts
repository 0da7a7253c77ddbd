// Figures kept up to date file by file against figures computed from nothing, for random shops: to the last bit.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger } from '@/lib/ledger/books'
import { createLedger } from '@/lib/ledger/create-ledger'
import { computeShop } from '@/lib/pipeline/compute-shop'
import { drawAsin } from '@/lib/pipeline/draw-asin'
import { type ComputeRecords, createShopRecords } from '@/lib/pipeline/shop-records'
import type { AsinFigures, AsinRecord, ShopFigures } from '@/lib/schema/figures'
import type { Asin, MarketplaceId, ShopKey } from '@/lib/schema/ids'
import { DEFAULT_SETTINGS, type Settings } from '@/lib/schema/settings'
import { from, hashOf, take } from '@/tests/lib/ledger/support/drafts'
import type { NaiveFile } from '@/tests/lib/ledger/support/naive-merge'
import { filesArbitrary } from '@/tests/lib/ledger/support/random-files'

/** Files written for buyers 4 to 7 of an imaginary ledger: codes as this ledger gives them. */
function takeFile(ledger: Ledger, file: NaiveFile): void {
  const codeOf = (buyer: number): number => (buyer < 4 ? buyer : ledger.buyerCode(hashOf(`buyer ${buyer}`)))
  const lines = file.lines.map(one => ({ ...one, buyer: codeOf(one.buyer) }))
  take(ledger, lines, file.returns, from({ marketplace: file.marketplace as MarketplaceId | null }))
}

interface Shown {
  shop: ShopFigures
  asins: Map<Asin, AsinFigures>
}

/** A store: what was written of each shop and not written over since. */
function createShelf() {
  const computers = new Map<ShopKey, ComputeRecords>()
  const stored = new Map<ShopKey, { shop: ShopFigures; asins: Map<Asin, AsinRecord> }>()
  return {
    /** Computes what the ledger says was touched; a shop it does not name stays as it is. */
    follow(ledger: Ledger, settings: Settings, everything: boolean): void {
      const touched = ledger.takeTouched()
      for (const key of ledger.shops()) {
        const only = everything ? null : touched.get(key)
        if (only === undefined) continue
        const compute = computers.get(key) ?? createShopRecords()
        computers.set(key, compute)
        const { outlierPurchaseDays } = settings
        const books = ledger.shopLedger(key, { asOfDay: null, outlierPurchaseDays })
        const { shop, asins, sameDays, gone } = compute(books, id => ledger.facts(key, id), settings, only)
        const before = stored.get(key)?.asins ?? new Map<Asin, AsinRecord>()
        const now = new Map(only === null ? [] : before)
        for (const one of asins) {
          const { asin } = one.summary
          const days = sameDays.has(asin) ? before.get(asin)?.days : one.days
          now.set(asin, { summary: one.summary, days: days as AsinRecord['days'] })
        }
        for (const asin of gone) now.delete(asin)
        stored.set(key, { shop, asins: now })
      }
      for (const key of stored.keys()) if (!ledger.shops().includes(key)) stored.delete(key)
    },
    shown: (): Map<ShopKey, Shown> =>
      new Map(
        [...stored].map(([key, { shop, asins }]) => [
          key,
          { shop, asins: new Map([...asins].map(([asin, one]) => [asin, drawAsin(one)])) },
        ]),
      ),
  }
}

function fromNothing(files: NaiveFile[], settings: Settings): Map<ShopKey, Shown> {
  const ledger = createLedger()
  for (const file of files) takeFile(ledger, file)
  const { outlierPurchaseDays } = settings
  return new Map(
    ledger.shops().map(key => {
      const books = ledger.shopLedger(key, { asOfDay: null, outlierPurchaseDays })
      const { shop, asins } = computeShop(books, id => ledger.facts(key, id), settings, null)
      return [key, { shop, asins: new Map(asins.map(one => [one.asin, one])) }]
    }),
  )
}

describe('createShopRecords', () => {
  it('gives after each file what computing everything from nothing gives', () => {
    const step = fc.record({ margin: fc.constantFrom(null, null, 0.3), everything: fc.nat(3) })
    fc.assert(
      fc.property(
        filesArbitrary,
        fc.array(step, { minLength: 5, maxLength: 5 }),
        fc.constantFrom(1, 180),
        (files, steps, outlierPurchaseDays) => {
          const ledger = createLedger()
          const shelf = createShelf()
          let margin: number | null = null
          files.forEach((file, i) => {
            const { margin: next = null, everything = 0 } = steps[i] ?? {}
            // Another margin is another setting: all figures are computed anew then, from sums that are kept.
            const all = next !== margin || everything === 0
            margin = next
            const settings = { ...DEFAULT_SETTINGS, outlierPurchaseDays, grossMarginShare: margin }
            takeFile(ledger, file)
            shelf.follow(ledger, settings, all)
            expect(shelf.shown()).toEqual(fromNothing(files.slice(0, i + 1), settings))
          })
        },
      ),
      { numRuns: 40 },
    )
  })
})
