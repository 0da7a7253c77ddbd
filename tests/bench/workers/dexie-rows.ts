// Yardstick: order lines as rows of a Dexie table with a compound key and three indexes, 10,000 rows a bulkPut.
import Dexie, { type Table } from 'dexie'
import { answerOnce } from './answer-once'
import type { OrderRow } from './straightforward-metrics'

export interface StoreAnswer {
  ms: number
  /** What the origin takes on disk afterwards, MB. */
  diskMb: number
}

const BATCH = 10_000

/** Rows as an import would give them, made without chance. */
const inventRows = (howMany: number): OrderRow[] =>
  Array.from({ length: howMany }, (_, i) => ({
    orderId: `111-${String(i % 999_983).padStart(7, '0')}-${String(i).padStart(7, '0')}`,
    line: i,
    sku: `BENCH-${String(i % 500).padStart(4, '0')}`,
    asin: `B0BENCH${String(i % 500).padStart(3, '0')}`,
    day: 20_000 + Math.floor((i * 730) / howMany),
    revenue: 590 + (i % 6400),
    quantity: 1,
    buyer: ((Math.imul(i, 0x9e3779b1) >>> 0) % Math.ceil(howMany * 0.396)).toString(36).padStart(16, '0'),
  }))

answerOnce<{ lines: number }>(async ({ input }): Promise<StoreAnswer> => {
  const rows = inventRows(input.lines)
  const database = new Dexie('dexie-rows')
  database.version(1).stores({ lines: '[orderId+line], buyer, asin, day' })
  const table = (database as unknown as { lines: Table<OrderRow> }).lines
  await database.open()
  const start = performance.now()
  for (let i = 0; i < rows.length; i += BATCH) await table.bulkPut(rows.slice(i, i + BATCH))
  const ms = performance.now() - start
  const { usage = 0 } = await navigator.storage.estimate()
  return { ms, diskMb: usage / 1e6 }
})
