// What an outlook is worked out from, taken out of the ledger in one go: plain columns, which can go to another worker.
import type { Ledger } from '@/lib/ledger/books'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { ModelName } from '@/lib/schema/outlook'
import type { PurchaseLog } from '@/lib/schema/purchase-log'
import { familiesOf } from './families-of'

export interface OutlookOptions {
  /** Nothing later is looked at; null = the last purchase day of the shop. */
  asOfDay: number | null
  outlierPurchaseDays: number
  /** As the figures have it; 0 = everybody is taken for a newcomer. */
  burnInDays: number
  horizonDays: number
  model: ModelName | null
  allModels: boolean
  /** Parents the seller typed in, by child. */
  families: Readonly<Record<string, Asin>>
}

/** What the ledger learns after this was taken is not in it. */
export interface OutlookTask extends Omit<OutlookOptions, 'asOfDay' | 'outlierPurchaseDays' | 'families'> {
  shop: ShopKey
  log: PurchaseLog
  /** [id] = the ASIN; [0] is empty. */
  asins: readonly Asin[]
  /** [id] = the smallest id among the ASINs of its family (its parent), its own where it has none. */
  families: Uint32Array
}

/**
 * @returns null for a shop without identified buyers.
 * @throws never.
 */
export function gatherOutlook(
  ledger: Ledger,
  shop: ShopKey,
  { asOfDay, outlierPurchaseDays, families: typed, ...options }: OutlookOptions,
): OutlookTask | null {
  const history = { asOfDay, outlierPurchaseDays }
  const log = ledger.purchaseLog(shop, history)
  if (log.buyers === 0) return null
  const { asin } = ledger.shopLedger(shop, history)
  const asins = ['' as Asin]
  for (let id = 1; id <= lastId(log); id++) asins.push(asin(id))
  const families = familiesOf(asins, id => ledger.facts(shop, id).traffic?.parentAsin ?? null, typed)
  return { shop, log, asins, families, ...options }
}

function lastId({ asin, entryAsin }: PurchaseLog): number {
  let last = 0
  for (const id of asin) if (id > last) last = id
  for (const id of entryAsin) if (id > last) last = id
  return last
}
