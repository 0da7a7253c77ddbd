// A source without a wire: the invented shop answers at once. The gallery and the state tests talk to it.
import type { ImportProgress, PopupSource, Source } from '@/components/state/source'
import type { BooksState, PageAtHand } from '@/lib/messages/protocol'
import { type AccountId, type Asin, type MarketplaceId, type ShopKey, shopKey } from '@/lib/schema/ids'
import type { FileReport } from '@/lib/schema/import-report'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import { asinFigures, asinTable, shopFigures } from './invented-figures'
import { asinOutlook, shopOutlook } from './invented-outlook'

const US = 'ATVPDKIKX0DER' as MarketplaceId
const FR = 'A13V1IB3VIYZZH' as MarketplaceId
const ACCOUNT = 'amzn1.merchant.o.A2TESTSHOP' as AccountId
export const SHOP_US = shopKey(ACCOUNT, US, 'USD')
export const SHOP_FR = shopKey(ACCOUNT, FR, 'EUR')
const SEEN = 1_771_236_000

const file = (part: Partial<FileReport>): FileReport => ({
  name: 'all-orders.txt',
  report: 'all-orders',
  rows: 1800,
  accepted: 1800,
  changed: 1800,
  skipped: [],
  problems: [],
  bytes: 812_000,
  ...part,
})

export const REPORTS: FileReport[] = [
  file({
    name: '2025-03 All Orders.txt',
    rows: 4_210,
    accepted: 4_196,
    changed: 4_196,
    skipped: [
      { reason: 'bad-date', count: 9, firstLine: 1_202 },
      { reason: 'no-order-id', count: 5, firstLine: 2_877 },
    ],
  }),
  file({
    name: 'AmazonFulfilledShipments-2025-03.csv',
    report: 'shipments',
    rows: 3_702,
    accepted: 3_702,
    changed: 0,
  }),
  file({
    name: 'AmazonFulfilledShipments-2025-04.csv',
    report: 'shipments',
    rows: 0,
    accepted: 0,
    changed: 0,
    problems: [
      {
        severity: 'stop',
        code: 'missing-column',
        line: 1,
        column: 'buyer-email',
        expected: 'buyer-email, Buyer Email',
      },
    ],
  }),
  file({
    name: 'holiday-photos.zip',
    report: null,
    rows: 0,
    accepted: 0,
    changed: 0,
    problems: [{ severity: 'stop', code: 'not-text', line: null, column: null, expected: null }],
  }),
]

const month = (i: number) => {
  const at = (day: number) => new Date(Date.UTC(2024, 8 + i, day)).toISOString().slice(0, 10)
  return { from: at(1), to: i % 5 === 4 ? at(17) : at(0 + 28 + (i % 3)) }
}

export const invented = (part: Partial<BooksState> = {}): BooksState => ({
  revision: 7,
  shops: [
    {
      shop: SHOP_US,
      account: ACCOUNT,
      marketplace: US,
      currency: 'USD',
      orders: 18_442,
      lines: 21_006,
      asOf: '2026-02-15',
    },
    {
      shop: SHOP_FR,
      account: ACCOUNT,
      marketplace: FR,
      currency: 'EUR',
      orders: 2_113,
      lines: 2_390,
      asOf: '2026-02-14',
    },
  ],
  accounts: [ACCOUNT],
  files: [
    ...Array.from({ length: 17 }, (_, i) => ({
      ...file({ name: `All Orders ${month(i).from}.txt` }),
      id: i,
      importedAt: SEEN + i,
      ...month(i),
    })),
    ...Array.from({ length: 12 }, (_, i) => ({
      ...file({ name: `AmazonFulfilledShipments ${month(i + 6).from}.csv`, report: 'shipments' as const }),
      id: 100 + i,
      importedAt: SEEN + 60 + i,
      ...month(i + 6),
    })),
  ],
  pages: [
    {
      reader: 'manage-orders',
      layout: 'json',
      seenAt: SEEN + 3_000,
      rowsRead: 15,
      rowsTotal: 213,
      skipped: 0,
    },
    {
      reader: 'business-reports',
      layout: 'json',
      seenAt: SEEN - 40_000,
      rowsRead: 62,
      rowsTotal: 62,
      skipped: 1,
    },
    {
      reader: 'manage-inventory',
      layout: '2025-06',
      seenAt: SEEN - 90_000,
      rowsRead: 50,
      rowsTotal: null,
      skipped: 0,
    },
  ],
  troubles: [
    {
      reader: 'order-detail',
      path: '/orders-v3/order',
      seenAt: SEEN + 2_000,
      trouble: 'unknown-layout',
      shape: 'main>div[data-test]',
    },
  ],
  settings: { ...DEFAULT_SETTINGS, language: 'en' },
  computing: false,
  ...part,
})

/** No shop, no file: the first run. */
export const emptyBooks = (language: 'en' | 'fr' = 'en'): BooksState =>
  invented({
    shops: [],
    accounts: [],
    files: [],
    pages: [],
    troubles: [],
    settings: { ...DEFAULT_SETTINGS, language },
  })

export interface InventedSource extends Source, PopupSource {
  /** Speaks as the worker would. */
  progress(said: ImportProgress): void
  changed(): void
  calls: { name: string; payload: unknown }[]
}

export function createInventedSource(
  books: BooksState = invented(),
  atHand: PageAtHand | null = null,
): InventedSource {
  const progress = new Set<(said: ImportProgress) => void>()
  const changed = new Set<() => void>()
  const calls: InventedSource['calls'] = []
  const margin = books.settings.grossMarginShare
  const ok = <T>(value: T, name = '', payload: unknown = null) => {
    if (name) calls.push({ name, payload })
    return Promise.resolve({ ok: true as const, value })
  }
  const listen = <T>(set: Set<T>, listener: T) => {
    set.add(listener)
    return () => void set.delete(listener)
  }
  const figuresOf = (shop: ShopKey) =>
    shop === SHOP_FR ? shopFigures(shop, FR, 'EUR', margin) : shopFigures(shop, US, 'USD', margin)
  let ids = 0
  return {
    calls,
    books: () => ok(books),
    shopFigures: ({ shop }) => ok(figuresOf(shop)),
    asinTable: ({ shop }) => ok(asinTable(240, shop === SHOP_FR ? 'EUR' : 'USD')),
    asinFigures: ({ asin }) => ok(asinFigures(Number(asin.slice(8)) - 1, margin)),
    shopOutlook: ({ shop }) => ok(shopOutlook(figuresOf(shop))),
    asinOutlook: ({ asin }) =>
      ok(asinOutlook(asinFigures(Number(asin.slice(8)) - 1, margin), figuresOf(SHOP_US).asOf)),
    shopStudy: () => ok(null),
    asinStudy: () => ok(null),
    adviceBoard: () => ok(null),
    planEntry: () => ok(null),
    trace: request => ok(null, 'trace', request),
    seeAlerts: () => ok([], 'seeAlerts'),
    allowNotifications: () => Promise.resolve(true),
    saveEntry: entry => ok(null, 'saveEntry', entry),
    dropEntry: of => ok(null, 'dropEntry', of),
    journal: () => ok({ entries: [], dismissed: [], study: 'made' as const }),
    dismissChange: of => ok(null, 'dismissChange', of),
    saveSettings: settings => ok(null, 'saveSettings', settings),
    typeRating: of => ok(null, 'typeRating', of),
    saveMapping: answer => ok(null, 'saveMapping', answer),
    ownEntries: () =>
      ok(
        { settings: {}, ratings: [], journal: [], dismissed: [], mappings: [], unitCosts: [] },
        'ownEntries',
      ),
    restoreEntries: of => ok({ journal: 0, ratings: 0, unitCosts: [], leftOut: [] }, 'restoreEntries', of),
    deleteEverything: () => ok(null, 'deleteEverything'),
    takePanelTarget: () => ok({ asin: null as Asin | null }),
    onPanelTarget: () => () => {},
    onChanged: listener => listen(changed, listener),
    onProgress: listener => listen(progress, listener),
    importFiles(order) {
      calls.push({ name: 'importFiles', payload: order })
      return Promise.resolve({ reports: order.files.map(one => file({ name: one.name })), questions: [] })
    },
    cancelImport: jobId => ok(null, 'cancelImport', jobId),
    pageAtHand: () => Promise.resolve(atHand),
    lastShop: () => Promise.resolve(null),
    rememberShop: shop => void calls.push({ name: 'rememberShop', payload: shop }),
    newId: () => `job-${++ids}`,
    progress: said => {
      for (const listener of progress) listener(said)
    },
    changed: () => {
      for (const listener of changed) listener()
    },
  }
}
