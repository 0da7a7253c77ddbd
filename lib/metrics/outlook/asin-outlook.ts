// The outlook of one ASIN: of the buyers who entered by it, and of its own orders by whoever bought it.

import { byHorizon } from '@/lib/metrics/by-horizon'
import type { ByHorizon } from '@/lib/schema/figures'
import type { AsinOutlook, Estimate, Forecast } from '@/lib/schema/outlook'
import type { BtydFit } from '@/lib/stats/btyd/btyd-model'
import { fitBtyd } from '@/lib/stats/btyd/fit-btyd'
import { type CustomerColumns, customerColumns } from './customer-columns'
import { customerRows, parted } from './customer-rows'
import { held, type ShopFits } from './fit-shop'
import { forecast } from './forecast'
import { entryOf, type OutlookGround } from './ground'
import { frameOf, type GroupFits, groupOutlook } from './group-outlook'
import { boughtWithinMonths } from './loyalty'
import { type Portfolio, portfolio } from './portfolio'
import type { PurchaseDays } from './purchase-days'
import type { Spend } from './spend'

export interface AsinParts {
  /** Buyers of the log who entered by the ASIN. */
  members: readonly number[]
  /** Purchases of the ASIN by anybody; null = none by an identified buyer. */
  sold: PurchaseDays | null
  /** The shop's model of repeat orders of one ASIN. */
  soldFits: ShopFits | null
  pooled: ByHorizon<Estimate | null> | undefined
}

/** Customers who came back, from which on a group says something of its own, and from which on it needs no other. */
const OWN_VOICE = 10
const ON_ITS_OWN = 200

/** @throws never. */
export function asinOutlook(ground: OutlookGround, id: number, parts: AsinParts): AsinOutlook {
  const { days, intakeEnd, fits, request } = ground
  const columns = customerColumns(days, { enteredFrom: null, to: intakeEnd }, parts.members)
  const groupFits = fits === null ? null : fitsOf(ground, columns, entryOf(days, columns), fits)
  const { sold } = parts
  return {
    asin: request.asin(id),
    ...groupOutlook(ground, parts.members, columns, groupFits, true),
    pooledRepeat: parts.pooled ?? byHorizon(() => null),
    soldForecast:
      sold === null || parts.soldFits === null ? null : soldForecast(ground, sold, parts.soldFits),
    boughtWithin: sold === null ? [] : boughtWithinMonths(sold, request.log.asOfDay),
  }
}

/** A fit of the group's own, held to the shop's while the group is small; the shop's where it has nothing to say. @throws never. */
export function fitsOf(
  { newFrom }: OutlookGround,
  columns: CustomerColumns,
  entry: (row: number) => number,
  shop: ShopFits,
): GroupFits {
  const isNew = (row: number): boolean => newFrom === null || entry(row) >= newFrom
  const early = shop.early ?? shop.fit
  const newcomers = customerRows(columns, parted(columns, isNew)[0])
  let repeaters = 0
  for (let row = 0; row < newcomers.rows; row++) if ((newcomers.x[row] as number) > 0) repeaters++
  if (repeaters < OWN_VOICE) return { fit: shop.fit, early, basis: 'shop' }
  const own = repeaters >= ON_ITS_OWN
  const fit: BtydFit = own ? fitBtyd(shop.fit.model, newcomers, { k: shop.fit.k }) : held(newcomers, shop.fit)
  return { fit, early, basis: own ? 'own' : 'held-to-shop' }
}

function soldForecast(ground: OutlookGround, sold: PurchaseDays, shop: ShopFits): Forecast | null {
  const columns = customerColumns(sold, { enteredFrom: null, to: ground.intakeEnd })
  if (columns.rows === 0) return null
  const fits = fitsOf(ground, columns, entryOf(sold, columns), shop)
  return forecast(soldPortfolio(ground, sold, columns, fits), frameOf(ground), meanSpend(sold), fits.basis)
}

/** Each buyer of the ASIN with the fit of their kind. @throws never. */
export function soldPortfolio(
  { newFrom }: OutlookGround,
  sold: PurchaseDays,
  columns: CustomerColumns,
  { fit, early }: GroupFits,
): Portfolio {
  const entry = entryOf(sold, columns)
  return portfolio(columns, row => (newFrom !== null && entry(row) < newFrom ? early : fit))
}

/** What an order of the ASIN is worth: the mean of those there were. @throws never. */
export function meanSpend({ revenue }: PurchaseDays): Spend {
  const n = revenue.length
  const mean = revenue.reduce((sum, one) => sum + one, 0) / n
  if (!(mean > 0)) return { kind: 'none' }
  const variance = n < 2 ? mean * mean : revenue.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1)
  return {
    kind: 'known',
    of: () => mean,
    orderVariance: () => variance,
    relativeError: Math.sqrt(variance / n) / mean,
  }
}
