// Yardstick: the import as one writes it first. papaparse with a header, WebCrypto for each alias, one Dexie row a line of
// either report with three indexes (they come on different days, in any order, so neither can wait in memory for the
// other), all rows read back, joined by order, objects and Maps for the figures.
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

interface ShipmentRow {
  shipmentId: string
  itemId: string
  orderId: string
  sku: string
  quantity: number
  revenue: number
  day: number
  /** Hash of the alias; "" = no usable buyer. */
  buyer: string
}

const dayIn = (cells: Cells, dayOf: Intl.DateTimeFormat): number =>
  Date.parse(dayOf.format(new Date(cells['purchase-date'] ?? ''))) / 86_400_000
const revenueIn = (cells: Cells): number =>
  Math.round(Number(cells['item-price']) * 100) -
  Math.round(Number(cells['item-promotion-discount'] || 0) * 100)

/** The rows of the shipments report, each with the hash of its buyer. */
async function readShipments(papa: Papa, file: File, dayOf: Intl.DateTimeFormat): Promise<ShipmentRow[]> {
  const rows: ShipmentRow[] = []
  await rowsOf(papa, file, cells => {
    const alias = (cells['buyer-email'] ?? '').trim().toLowerCase()
    rows.push({
      shipmentId: cells['shipment-id'] ?? '',
      itemId: cells['shipment-item-id'] ?? '',
      orderId: cells['amazon-order-id'] ?? '',
      sku: cells['sku'] ?? '',
      quantity: Number(cells['quantity-shipped']),
      revenue: revenueIn(cells),
      day: dayIn(cells, dayOf),
      buyer: PERSON.test(alias) ? alias : '',
    })
  })
  const hashes = await hashAliases(new Set(rows.map(row => row.buyer).filter(alias => alias !== '')))
  for (const row of rows) row.buyer = hashes.get(row.buyer) ?? ''
  return rows
}

function toRow(cells: Cells, line: number, dayOf: Intl.DateTimeFormat): OrderRow | null {
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
    day: dayIn(cells, dayOf),
    revenue: revenueIn(cells),
    quantity: Number(cells['quantity']),
    buyer: '',
  }
}

answerOnce<{ timeZone: string }>(async ({ files: [allOrders, shipments], input }) => {
  const papa = await load<Papa>('/scripts/papaparse.js', 'Papa')
  const Dexie = await load<typeof DexieType>('/scripts/dexie.js', 'Dexie')
  if (!allOrders || !shipments) throw new Error('Two files are needed.')
  await Dexie.delete('straightforward')

  const start = performance.now()
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: input.timeZone })
  const lines: OrderRow[] = []
  await rowsOf(papa, allOrders, cells => {
    const row = toRow(cells, lines.length, dayOf)
    if (row !== null) lines.push(row)
  })
  const shipped = await readShipments(papa, shipments, dayOf)
  const parsed = performance.now()

  const database = new Dexie('straightforward')
  database.version(1).stores({
    lines: '[orderId+line], sku, asin, day',
    shipments: '[shipmentId+itemId], orderId, buyer, day',
  })
  const tables = database as unknown as Record<'lines' | 'shipments', Table>
  for (const [table, rows] of [
    [tables.lines, lines],
    [tables.shipments, shipped],
  ] as const)
    for (let i = 0; i < rows.length; i += 10_000) await table.bulkPut(rows.slice(i, i + 10_000))
  const stored = performance.now()

  const buyers = new Map<string, string>()
  for (const { orderId, buyer } of (await tables.shipments.toArray()) as ShipmentRow[])
    if (buyer !== '') buyers.set(orderId, buyer)
  const rows = ((await tables.lines.toArray()) as OrderRow[]).map(row => ({
    ...row,
    buyer: buyers.get(row.orderId) ?? '',
  }))
  const figures = straightforwardMetrics(rows)
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
