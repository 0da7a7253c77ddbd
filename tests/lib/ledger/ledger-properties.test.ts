// The ledger on random shops: equal to the naive rules, whatever order files come in, twice, stored and opened again,
// and kept up to date import by import.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger, LedgerPart } from '@/lib/ledger/books'
import { createLedger } from '@/lib/ledger/create-ledger'
import { loadLedger } from '@/lib/ledger/load-ledger'
import type { MarketplaceId } from '@/lib/schema/ids'
import { DEFAULTS, from, hashOf, take } from './support/drafts'
import { naiveBooks } from './support/naive-ledger'
import type { NaiveFile } from './support/naive-merge'
import { plainBooks } from './support/plain-ledger'
import { filesArbitrary } from './support/random-files'

const RUNS = { numRuns: 60 }
const hex = (code: number): string => Buffer.from(hashOf(`buyer ${code}`)).toString('hex')

/** Files written for buyers 4 to 7 of an imaginary ledger: codes as this ledger gives them, in any order. */
function takeFile(ledger: Ledger, file: NaiveFile): void {
  const codeOf = (buyer: number): number => (buyer < 4 ? buyer : ledger.buyerCode(hashOf(`buyer ${buyer}`)))
  take(
    ledger,
    file.lines.map(one => ({ ...one, buyer: codeOf(one.buyer) })),
    file.returns,
    from({ marketplace: file.marketplace as MarketplaceId | null }),
  )
}
function ledgerOf(files: NaiveFile[]): Ledger {
  const ledger = createLedger()
  for (const file of files) takeFile(ledger, file)
  return ledger
}
/** Parts as a store would give them back: other bytes, another order. */
const stored = (parts: LedgerPart[]): LedgerPart[] =>
  parts.map(part => ({ ...part, bytes: part.bytes.slice(0) })).reverse()

describe('the ledger', () => {
  it('says what the naive rules say', () => {
    fc.assert(
      fc.property(filesArbitrary, fc.constantFrom(1, 2, 180), (files, outlierPurchaseDays) => {
        const options = { asOfDay: null, outlierPurchaseDays }
        expect(plainBooks(ledgerOf(files), options)).toEqual(naiveBooks(files, options, hex))
      }),
      RUNS,
    )
  })

  it('looks at nothing after the day asked for', () => {
    fc.assert(
      fc.property(filesArbitrary, fc.constantFrom(20_484, 20_519, 20_541, 20_606), (files, asOfDay) => {
        const options = { asOfDay, outlierPurchaseDays: 180 }
        const ledger = ledgerOf(files)
        plainBooks(ledger, DEFAULTS)
        expect(plainBooks(ledger, options).filter(shop => shop.sums.ordersPlaced > 0)).toEqual(
          naiveBooks(files, options, hex),
        )
      }),
      RUNS,
    )
  })

  it('does not mind the order of files, nor files that come twice', () => {
    fc.assert(
      fc.property(
        filesArbitrary.chain(files =>
          fc.tuple(
            fc.constant(files),
            fc.array(fc.nat(files.length - 1), { maxLength: 3 }).chain(again =>
              fc.shuffledSubarray([...files, ...again.map(i => files[i] as NaiveFile)], {
                minLength: files.length + again.length,
              }),
            ),
          ),
        ),
        ([files, shuffled]) => {
          expect(plainBooks(ledgerOf(shuffled), DEFAULTS)).toEqual(plainBooks(ledgerOf(files), DEFAULTS))
        },
      ),
      RUNS,
    )
  })

  it('says after each import what it would say had it been built in one go, and names what was touched', () => {
    fc.assert(
      fc.property(filesArbitrary, fc.constantFrom(1, 180), (files, outlierPurchaseDays) => {
        const options = { asOfDay: null, outlierPurchaseDays }
        const ledger = createLedger()
        let before = plainBooks(ledger, options)
        ledger.takeTouched()
        files.forEach((file, i) => {
          takeFile(ledger, file)
          const now = plainBooks(ledger, options)
          expect(now).toEqual(plainBooks(ledgerOf(files.slice(0, i + 1)), options))
          const touched = ledger.takeTouched()
          for (const shop of now) {
            const old = before.find(one => one.shop === shop.shop)
            const named = touched.get(shop.shop as never)
            if (named === null) continue
            const untouched = (asin: string) =>
              ![...(named ?? [])].some(id => ledger.shopLedger(shop.shop as never, options).asin(id) === asin)
            for (const asin of Object.keys({ ...shop.asinSums, ...shop.entries, ...old?.asinSums }).filter(
              untouched,
            ))
              expect([shop.asinSums[asin], shop.entries[asin]]).toEqual([
                old?.asinSums[asin],
                old?.entries[asin],
              ])
          }
          before = now
        })
      }),
      RUNS,
    )
  })

  it('says the same when stored part by part and opened again', () => {
    fc.assert(
      fc.property(filesArbitrary, files => {
        const ledger = createLedger()
        const shelf = new Map<string, LedgerPart>()
        for (const file of files) {
          takeFile(ledger, file)
          plainBooks(ledger, DEFAULTS)
          for (const part of stored(ledger.takeDirtyParts())) shelf.set(part.key, part)
        }
        const again = loadLedger([...shelf.values()])
        expect(plainBooks(again, DEFAULTS)).toEqual(plainBooks(ledger, DEFAULTS))
        expect(again.takeDirtyParts().map(part => part.key)).toEqual([])
        for (const file of files) takeFile(again, file)
        expect(plainBooks(again, DEFAULTS)).toEqual(plainBooks(ledger, DEFAULTS))
      }),
      RUNS,
    )
  })
})
