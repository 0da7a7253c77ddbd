// From one shop's ledger to its outlook: the slower half of the mathematics, in steps.
import type { AsinFacts, Ledger } from '@/lib/ledger/books'
import { type Outlook, outlook } from '@/lib/metrics/outlook/outlook'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { ModelName } from '@/lib/schema/outlook'

export type { BuyerAhead } from '@/lib/metrics/outlook/buyers-ahead'
export type { Outlook } from '@/lib/metrics/outlook/outlook'

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

/** Draws are the same for the same books: a figure must not change because it is looked at again. */
const SEED = 20_110_901

/**
 * The log is taken at the first step; what the ledger learns later is not in the outlook.
 *
 * @returns null for a shop without identified buyers.
 * @throws never.
 */
export function* computeOutlook(
  ledger: Ledger,
  shop: ShopKey,
  { asOfDay, outlierPurchaseDays, families, ...options }: OutlookOptions,
): Generator<void, Outlook | null> {
  const history = { asOfDay, outlierPurchaseDays }
  const log = ledger.purchaseLog(shop, history)
  const { asin } = ledger.shopLedger(shop, history)
  yield
  if (log.buyers === 0) return null
  const familyOf = createFamilies(asin, id => ledger.facts(shop, id), families)
  return yield* outlook({ shop, log, seed: SEED, asin, familyOf, ...options })
}

/** ASINs of one parent have one family number: that of the first of them that was asked for. */
function createFamilies(
  asin: (id: number) => Asin,
  factsOf: (id: number) => AsinFacts,
  typed: OutlookOptions['families'],
): (id: number) => number {
  const known = new Map<number, number>()
  const firstOf = new Map<Asin, number>()
  return id => {
    if (id === 0) return 0
    let family = known.get(id)
    if (family === undefined) {
      const parent = typed[asin(id)] ?? factsOf(id).traffic?.parentAsin ?? asin(id)
      family = firstOf.get(parent) ?? id
      firstOf.set(parent, family)
      known.set(id, family)
    }
    return family
  }
}
