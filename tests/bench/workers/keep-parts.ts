// The product's books on disk: order lines into the ledger (not timed), its packed parts into the store (timed).
import { createLedger } from '@/lib/ledger/create-ledger'
import { BUYER, type LineDraft } from '@/lib/schema/facts'
import { type Asin, LOCAL_ACCOUNT, type MarketplaceId, type Sku } from '@/lib/schema/ids'
import { saveBooks } from '@/lib/store/book-store'
import { openDatabase } from '@/lib/store/database'
import { loadStamp } from '@/lib/store/stamp'
import { answerOnce } from './answer-once'
import type { StoreAnswer } from './dexie-rows'

const FIRST_SECOND = 1_728_000_000

const draftOf = (i: number, lines: number): LineDraft => ({
  source: 'all-orders',
  orderHigh: 11_100_000 + (i % 9973),
  orderLow: i,
  itemKey: i + 1,
  purchasedAt: FIRST_SECOND + Math.floor((i * 730 * 86_400) / lines),
  updatedAt: 0,
  status: 'shipped',
  marketplace: 'ATVPDKIKX0DER' as MarketplaceId,
  currency: 'USD',
  sku: `BENCH-${i % 500}` as Sku,
  asin: `B0BENCH${String(i % 500).padStart(3, '0')}` as Asin,
  title: null,
  quantity: 1,
  priceMinor: 590 + (i % 6400),
  discountMinor: 0,
  buyer: BUYER.first,
  multiChannel: false,
  replacement: false,
  merchantFulfilled: false,
  businessOrder: false,
})

/** 16 bytes that differ from buyer to buyer and do not compress. */
function hashOf(buyer: number): Uint8Array {
  const words = new Uint32Array(4)
  for (let i = 0; i < 4; i++) words[i] = Math.imul(buyer + 1, 0x9e3779b1 + i * 0x85ebca6b)
  return new Uint8Array(words.buffer)
}

answerOnce<{ lines: number }>(async ({ input: { lines } }): Promise<StoreAnswer> => {
  const ledger = createLedger()
  const from = { name: 'bench', account: LOCAL_ACCOUNT, marketplace: null, seenAt: 1, period: null }
  const sink = ledger.open(from)
  const buyers = Math.ceil(lines * 0.396)
  for (let i = 0; i < lines; i++) {
    const buyer = ledger.buyerCode(hashOf((Math.imul(i, 0x9e3779b1) >>> 0) % buyers))
    sink.line({ ...draftOf(i, lines), buyer })
  }
  sink.finish()
  const database = await openDatabase('keep-parts')
  const { epoch } = await loadStamp(database)
  const start = performance.now()
  await saveBooks(database, {
    epoch,
    parts: ledger.takeDirtyParts(),
    file: null,
    inParts: [],
    foldedTo: null,
  })
  const ms = performance.now() - start
  const { usage = 0 } = await navigator.storage.estimate()
  return { ms, diskMb: usage / 1e6 }
})
