// The outlook of a shop and of its ASINs, put together from the log of purchases. Works in steps: between two of them a
// worker may answer somebody else.
import type { AsinOutlook, ShopOutlook } from '@/lib/schema/outlook'
import type { PurchaseLog } from '@/lib/schema/purchase-log'
import { asinOutlook } from './asin-outlook'
import { type BuyerAhead, buyersAhead } from './buyers-ahead'
import { type CustomerColumns, customerColumns } from './customer-columns'
import { fitShop, type ShopFits } from './fit-shop'
import { entryOf, layGround, type OutlookGround, type OutlookRequest } from './ground'
import { pooledRepeat } from './pooled-repeat'
import { priceBands } from './price-bands'
import { type PurchaseDays, purchaseDaysBy } from './purchase-days'
import { secondPurchaseCounts } from './return-curves'
import { shopOutlook } from './shop-outlook'

export interface Outlook {
  shop: ShopOutlook
  asins: AsinOutlook[]
  /** The shop's forecast buyer by buyer, worked out when asked for. */
  buyers(): BuyerAhead[]
}

/**
 * @returns null for a log without buyers.
 * @throws never.
 */
export function* outlook(request: OutlookRequest): Generator<void, Outlook | null> {
  const ground = yield* layGround(request)
  if (ground === null) return null
  const shop = shopOutlook(ground)
  yield
  const byEntry = inOrderOfNames(request, membersByEntry(request.log))
  const counts = new Map(
    [...byEntry].map(([asin, members]) => [asin, secondPurchaseCounts(ground.gaps, 'shop', members)]),
  )
  const pooled = pooledRepeat(counts, priceBands(request.log))
  yield
  const sold = inOrderOfNames(
    request,
    purchaseDaysBy(request.log, id => id),
  )
  yield
  const soldFits = fitSold(ground, sold)
  yield
  const asins: AsinOutlook[] = []
  for (const id of new Set([...byEntry.keys(), ...sold.keys()])) {
    const parts = {
      members: byEntry.get(id) ?? [],
      sold: sold.get(id) ?? null,
      soldFits,
      pooled: pooled.get(id),
    }
    asins.push(asinOutlook(ground, id, parts))
    yield
  }
  return { shop, asins, buyers: () => buyersAhead(ground) }
}

/** ASIN numbers depend on the order in which files came, their names do not. @throws never. */
export function inOrderOfNames<T>({ asin }: OutlookRequest, byId: ReadonlyMap<number, T>): Map<number, T> {
  return new Map([...byId].sort(([a], [b]) => (asin(a) < asin(b) ? -1 : 1)))
}

/** Buyers of the log by the id of the ASIN they entered by, where one is known. @throws never. */
export function membersByEntry({ buyers, entryAsin }: PurchaseLog): Map<number, number[]> {
  const members = new Map<number, number[]>()
  for (let buyer = 0; buyer < buyers; buyer++) {
    const asin = entryAsin[buyer] as number
    if (asin === 0) continue
    const list = members.get(asin)
    if (list === undefined) members.set(asin, [buyer])
    else list.push(buyer)
  }
  return members
}

/** The model of repeat orders of one and the same ASIN, over all ASINs of the shop. @throws never. */
export function fitSold(ground: OutlookGround, sold: ReadonlyMap<number, PurchaseDays>): ShopFits | null {
  const { newFrom, intakeEnd, request } = ground
  const all = [...sold.values()].map(days => {
    const columns = customerColumns(days, { enteredFrom: null, to: intakeEnd })
    return { columns, entry: entryOf(days, columns) }
  })
  return fitShop(...joined(all), { newFrom, force: request.model })
}

function joined(
  parts: readonly { columns: CustomerColumns; entry: (row: number) => number }[],
): [CustomerColumns, (row: number) => number] {
  const rows = parts.reduce((sum, { columns }) => sum + columns.rows, 0)
  const entries = new Float64Array(rows)
  const whole = {
    rows,
    customer: new Uint32Array(rows),
    x: new Float64Array(rows),
    tx: new Float64Array(rows),
    T: new Float64Array(rows),
    litt: new Float64Array(rows),
    meanSpend: new Float64Array(rows),
  }
  let at = 0
  for (const { columns, entry } of parts)
    for (let row = 0; row < columns.rows; row++, at++) {
      for (const name of ['customer', 'x', 'tx', 'T', 'litt', 'meanSpend'] as const)
        whole[name][at] = columns[name][row] as number
      entries[at] = entry(row)
    }
  return [whole, row => entries[row] as number]
}
