// An engine on a store in memory, fed with the files of an invented shop: everything real but the worker around it.
import 'fake-indexeddb/auto'
import { createEngine } from '@/lib/engine/engine'
import { answerTo } from '@/lib/engine/serve-studies'
import type { DoApart } from '@/lib/engine/study-apart'
import type { EngineEvent, ImportOrder } from '@/lib/messages/engine-channel'
import { type Database, openDatabase } from '@/lib/store/database'
import { allOrdersFile } from '@/tests/shop/files/all-orders'
import type { ReportFile } from '@/tests/shop/files/report-file'
import { shipmentsFile } from '@/tests/shop/files/shipments'
import { inventShop } from '@/tests/shop/invent-shop'

export const A1 = 'amzn1.merchant.o.A1'
export const US = 'ATVPDKIKX0DER'
export const LOCAL_SHOP = `local|${US}|USD` as never

export const shop = inventShop(11, { buyers: 80, from: '2026-01-01', to: '2026-10-31', outlier: false })
const fileOf = ({ name, bytes }: ReportFile) => new File([new Uint8Array(bytes)], name)
export const orders = () => fileOf(allOrdersFile(shop, 'all-orders.txt', shop.orders))
export const shipments = () => fileOf(shipmentsFile(shop, 'shipments.txt', shop.orders))

let count = 0
export const freshStore = () => openDatabase(`engine-test-${count++}`)

/** Nobody ever leaves the worker idle: outlooks are not made. */
const neverIdle = () => new Promise<never>(() => undefined)

/** A worker's inside on a store that other workers may have used before. */
export function startEngine(
  database: Database,
  idle: () => Promise<void> = neverIdle,
  apart: DoApart = job => answerTo(job, database),
) {
  const events: EngineEvent[] = []
  const engine = createEngine({
    database,
    crypto,
    now: () => 1_793_500_000,
    emit: event => events.push(event),
    idle,
    apart,
  })
  return { ...engine, ...engine.handlers, events }
}

export const order = (files: File[], over: Partial<ImportOrder> = {}): ImportOrder => ({
  jobId: 'job',
  files,
  account: 'local' as never,
  marketplace: null,
  period: null,
  acceptOtherShop: false,
  ...over,
})
