// A study task from plain rows, for tests: orders and buyers by name, days as numbers, ASINs by name.
import type { Asin, Sku } from '@/lib/schema/ids'
import type { MoneyColumns } from '@/lib/schema/money-log'
import type { AsinHistory, StudyTask } from '@/lib/schema/study'
import { logOf } from '@/tests/lib/metrics/outlook/support/log-of'

export interface Sold {
  day: number
  asin?: string
  /** null = no usable buyer. */
  buyer?: string | null
  /** An order of its own where it is left out. */
  order?: number
  units?: number
  revenue?: number
  discount?: number
  merchantFulfilled?: boolean
  businessOrder?: boolean
  /** Id; 0 where it is left out. */
  sku?: number
}
export interface Returned {
  order: number
  day: number
  units?: number
  reason?: string
  asin?: string
}
export interface Promoted {
  order: number
  day: number
  description?: string
}
export interface TaskParts {
  sold: readonly Sold[]
  returned?: readonly Returned[]
  promoted?: readonly Promoted[]
  asOfDay?: number
  histories?: Readonly<Record<string, Partial<AsinHistory>>>
  money?: Partial<StudyTask['money']>
}

export const EMPTY_HISTORY: AsinHistory = { ratings: [], inventory: [], traffic: [], parentAsin: null }
const HIGH = 11_100_000

/** Orders are numbered 1, 2, 3 … by place where a row gives no number. */
export function taskOf(parts: TaskParts): StudyTask {
  const rows = parts.sold.map((row, i) => ({ asin: 'B000TEST01', units: 1, order: i + 1, ...row }))
  const asOfDay = parts.asOfDay ?? rows.reduce((last, row) => Math.max(last, row.day), 0)
  const asins = [
    ...new Set(['', ...rows.map(row => row.asin), ...Object.keys(parts.histories ?? {})]),
  ] as Asin[]
  const idOf = (asin: string): number => asins.indexOf(asin as Asin)
  const bought = rows.flatMap(row => (row.buyer ? [{ ...row, buyer: row.buyer, asin: idOf(row.asin) }] : []))
  const log = logOf(bought.length === 0 ? [{ buyer: 'nobody', day: asOfDay }] : bought, asOfDay)
  const buyers = [...new Set(bought.map(row => row.buyer))]
  const sales = {
    lines: rows.length,
    orderHigh: Uint32Array.from(rows, () => HIGH),
    orderLow: Uint32Array.from(rows, row => row.order),
    day: Int32Array.from(rows, row => row.day),
    purchasedAt: Float64Array.from(rows, row => row.day * 86_400),
    buyer: Int32Array.from(rows, row => (row.buyer ? buyers.indexOf(row.buyer) : -1)),
    sku: Uint32Array.from(rows, row => row.sku ?? 0),
    asin: Uint32Array.from(rows, row => idOf(row.asin)),
    units: Int32Array.from(rows, row => row.units),
    revenue: Float64Array.from(rows, row => row.revenue ?? 2000 * row.units),
    discount: Float64Array.from(rows, row => row.discount ?? 0),
    returnedUnits: new Int32Array(rows.length),
    returnedInTime: new Int32Array(rows.length),
    merchantFulfilled: Uint8Array.from(rows, row => (row.merchantFulfilled ? 1 : 0)),
    businessOrder: Uint8Array.from(rows, row => (row.businessOrder ? 1 : 0)),
    cancelled: [],
    leftOut: [],
    returns: returnsOf(parts.returned ?? [], rows, idOf),
    asOfDay,
  }
  return {
    shop: 'invented|A1PA6795UKMFR9|EUR',
    currency: 'EUR',
    timeZone: 'UTC',
    asOfDay,
    log,
    sales,
    money: { ...moneyOf(parts.promoted ?? []), ...parts.money },
    asins,
    skus: [''] as unknown as Sku[],
    asinOfSku: new Uint32Array(1),
    families: Uint32Array.from(asins, (_, id) => id),
    histories: asins.map(asin => {
      const history = parts.histories?.[asin]
      return history === undefined ? null : { ...EMPTY_HISTORY, ...history }
    }),
    traffic: [],
    figures: {},
    asinFigures: asins.slice(1).map(asin => ({
      asin,
      entryBuyers: 1,
      sold: { orders: rows.filter(row => row.asin === asin).length },
    })),
    settings: {},
    journal: [],
  } as unknown as StudyTask
}

function returnsOf(
  returned: readonly Returned[],
  rows: readonly { order: number; day: number }[],
  idOf: (asin: string) => number,
) {
  const reasons = [...new Set(['', ...returned.map(one => one.reason ?? '')])]
  return {
    count: returned.length,
    orderHigh: Uint32Array.from(returned, () => HIGH),
    orderLow: Uint32Array.from(returned, one => one.order),
    sku: new Uint32Array(returned.length),
    asin: Uint32Array.from(returned, one => idOf(one.asin ?? 'B000TEST01')),
    day: Int32Array.from(returned, one => one.day),
    purchaseDay: Int32Array.from(returned, one => rows.find(row => row.order === one.order)?.day ?? -1),
    units: Int32Array.from(returned, one => one.units ?? 1),
    reason: Uint32Array.from(returned, one => reasons.indexOf(one.reason ?? '')),
    reasons,
  }
}

const noRows: MoneyColumns = {
  count: 0,
  orderHigh: new Uint32Array(0),
  orderLow: new Uint32Array(0),
  day: new Int32Array(0),
}

function moneyOf(promoted: readonly Promoted[]) {
  const texts = [...new Set(['', 'PROMOTION-1', ...promoted.map(one => one.description ?? '')])]
  return {
    amounts: noRows,
    reimbursements: noRows,
    promotions: {
      count: promoted.length,
      orderHigh: Uint32Array.from(promoted, () => HIGH),
      orderLow: Uint32Array.from(promoted, one => one.order),
      day: Int32Array.from(promoted, one => one.day),
      promotion: Uint32Array.from(promoted, () => 1),
      description: Uint32Array.from(promoted, one => texts.indexOf(one.description ?? '')),
      discountMinor: Float64Array.from(promoted, () => 100),
    },
    promotionTexts: texts,
    reasonTexts: [''],
    ads: [],
    unitFees: [],
    unitCosts: [],
    subscriptions: [],
    coupons: [],
    repeatPurchases: [],
  }
}
