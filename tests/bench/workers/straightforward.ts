// Yardstick: the import as one writes it first. papaparse with a header, WebCrypto for each alias, one Dexie row a line
// with three indexes, all rows read back, objects and Maps for the figures.
import type { Dexie as DexieType, Table } from 'dexie'
import { answerOnce } from './answer-once'
import { type OrderRow, straightforwardMetrics } from './straightforward-metrics'

interface Papa {
  parse<Row>(
    file: File,
    options: { header: true; skipEmptyLines: true; chunk(of: { data: Row[] }): void; complete(): void },
  ): void
}
type Cells = Record<string, string>

/** Runs a ready-made script and takes the one global it leaves. */
async function load<T>(url: string, name: string): Promise<T> {
  const source = await (await fetch(url)).text()
  new Function(source).call(globalThis)
  return (globalThis as unknown as Record<string, T>)[name] as T
}

const rowsOf = (papa: Papa, file: File, take: (row: Cells) => void): Promise<void> =>
  new Promise(resolve =>
    papa.parse<Cells>(file, {
      header: true,
      skipEmptyLines: true,
      chunk: ({ data }) => data.forEach(take),
      complete: resolve,
    }),
  )

async function hashAliases(aliases: Iterable<string>): Promise<Map<string, string>> {
  const secret = crypto.getRandomValues(new Uint8Array(32))
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const encoder = new TextEncoder()
  const hashes = new Map<string, string>()
  for (const alias of aliases) {
    const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(alias)))
    hashes.set(alias, String.fromCharCode(...bytes.subarray(0, 16)))
  }
  return hashes
}

const PERSON = /^(?!no-reply|.*business)[^@]+@marketplace\.amazon\./

function toRow(
  cells: Cells,
  line: number,
  buyer: string | null,
  dayOf: Intl.DateTimeFormat,
): OrderRow | null {
  const price = Number(cells['item-price'])
  const status = cells['order-status'] ?? ''
  const excluded =
    !(price > 0) ||
    /^cancel/i.test(status) ||
    cells['is-replacement-order'] === 'true' ||
    cells['is-exchange-order'] === 'true' ||
    /^non-amazon/i.test(cells['sales-channel'] ?? '')
  if (excluded) return null
  return {
    orderId: cells['amazon-order-id'] ?? '',
    line,
    sku: cells['sku'] ?? '',
    asin: cells['asin'] ?? '',
    day: Date.parse(dayOf.format(new Date(cells['purchase-date'] ?? ''))) / 86_400_000,
    revenue: Math.round(price * 100) - Math.round(Number(cells['item-promotion-discount'] || 0) * 100),
    quantity: Number(cells['quantity']),
    buyer: buyer ?? '',
  }
}

answerOnce<{ timeZone: string }>(async ({ files: [allOrders, shipments], input }) => {
  const papa = await load<Papa>('/scripts/papaparse.js', 'Papa')
  const Dexie = await load<typeof DexieType>('/scripts/dexie.js', 'Dexie')
  if (!allOrders || !shipments) throw new Error('Two files are needed.')
  await Dexie.delete('straightforward')

  const start = performance.now()
  const aliasOfOrder = new Map<string, string>()
  await rowsOf(papa, shipments, cells => {
    const alias = (cells['buyer-email'] ?? '').trim().toLowerCase()
    if (PERSON.test(alias)) aliasOfOrder.set(cells['amazon-order-id'] ?? '', alias)
  })
  const hashes = await hashAliases(new Set(aliasOfOrder.values()))
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: input.timeZone })
  const rows: OrderRow[] = []
  let line = 0
  await rowsOf(papa, allOrders, cells => {
    const buyer = hashes.get(aliasOfOrder.get(cells['amazon-order-id'] ?? '') ?? '') ?? null
    const row = toRow(cells, line++, buyer, dayOf)
    if (row !== null) rows.push(row)
  })
  const parsed = performance.now()

  const database = new Dexie('straightforward')
  database.version(1).stores({ lines: '[orderId+line], buyer, asin, day' })
  const table = (database as unknown as { lines: Table<OrderRow> }).lines
  for (let i = 0; i < rows.length; i += 10_000) await table.bulkPut(rows.slice(i, i + 10_000))
  const stored = performance.now()

  const figures = straightforwardMetrics(await table.toArray())
  const end = performance.now()
  database.close()
  await Dexie.delete('straightforward')
  return {
    ms: end - start,
    parseMs: parsed - start,
    storeMs: stored - parsed,
    metricsMs: end - stored,
    checksum: figures.checksum,
  }
})
