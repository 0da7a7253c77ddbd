// What every browser test stands on: an invented shop, the replica over it, its report files on disk, and a browser with the extension.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Extended, type LaunchOptions, launch } from '@/tests/browser/launch'
import { type Replica, startReplica } from '@/tests/replica/start-replica'
import type { ReplicaSettings } from '@/tests/replica/visit-of-request'
import { allOrdersFile } from '@/tests/shop/files/all-orders'
import type { ReportFile } from '@/tests/shop/files/report-file'
import { shipmentsFile } from '@/tests/shop/files/shipments'
import { moneyFiles, orderFiles, otherFiles } from '@/tests/shop/files/write-reports'
import { inventShop } from '@/tests/shop/invent-shop'
import type { Country, ShopParameters } from '@/tests/shop/parameters'
import type { Shop } from '@/tests/shop/shop'

export interface Stage extends Extended {
  shop: Shop
  replica: Replica
  /** Writes files to disk and gives their paths. */
  write(files: readonly Pick<ReportFile, 'name' | 'bytes'>[]): string[]
  /** Paths of all order files of a marketplace, month by month, the home one when left out. */
  orderPaths(country?: Country): string[]
  /** The same orders in one file of each kind, for tests that only need them in the books: far sooner read. */
  wholePaths(country?: Country): string[]
  /** Paths of returns, business reports and inventory. */
  otherPaths(country?: Country): string[]
  /** Paths of what states money: settlements, transactions, fees, ads, unit costs; and sales by day, which name their own days. */
  moneyPaths(country?: Country): string[]
}

export interface StageOptions {
  seed?: number
  shop?: Partial<ShopParameters>
  replica?: Partial<ReplicaSettings>
  browser?: Partial<LaunchOptions>
}

/** Small enough to be quick, large enough that its figures are figures. */
const SMALL: Partial<ShopParameters> = { buyers: 350, from: '2026-06-01', outlier: false }

/** Sets the stage. Close it at the end: it takes browser, replica and files with it. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const shop = inventShop(options.seed ?? 77, { ...SMALL, ...options.shop })
  const replica = await startReplica(shop, options.replica)
  const folder = mkdtempSync(join(tmpdir(), 'encore-e2e-'))
  const extended = await launch({ port: replica.port, ...options.browser })
  const home = shop.parameters.countries[0] as Country
  const write = (files: readonly Pick<ReportFile, 'name' | 'bytes'>[]): string[] =>
    files.map(file => {
      const path = join(folder, file.name)
      writeFileSync(path, file.bytes)
      return path
    })
  return {
    ...extended,
    shop,
    replica,
    write,
    orderPaths: (country = home) => write(orderFiles(shop, country)),
    wholePaths: (country = home) => {
      const orders = shop.orders.filter(one => one.country === country)
      const tag = country.toLowerCase()
      return write([
        allOrdersFile(shop, `all-orders-${tag}.txt`, orders, { orderItemId: true }),
        shipmentsFile(shop, `amazon-fulfilled-shipments-${tag}.txt`, orders),
      ])
    },
    otherPaths: (country = home) => write(otherFiles(shop, country)),
    moneyPaths: (country = home) =>
      write([
        ...moneyFiles(shop, country),
        ...otherFiles(shop, country).filter(file => file.name.includes('-date-')),
      ]),
    close: async () => {
      await extended.close().catch(() => undefined)
      await replica.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
