// The ground that all parts of an outlook stand on: the buyers, their models, the season, and how past forecasts fared.

import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { ModelName, ShopOutlook } from '@/lib/schema/outlook'
import type { PurchaseLog } from '@/lib/schema/purchase-log'
import { endOfIntake } from '@/lib/stats/forecast/end-of-intake'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { type CustomerColumns, customerColumns } from './customer-columns'
import { fitShop, type ShopFits } from './fit-shop'
import { type PurchaseDays, purchaseDaysBy, WHOLE_SHOP, wholeShop } from './purchase-days'
import { type SecondGaps, secondGaps } from './second-gaps'
import { type ShopClock, shopClock } from './shop-clock'
import { type Spend, spendOf } from './spend'
import { type Track, trackRecord } from './track-record'

export interface OutlookRequest {
  shop: ShopKey
  log: PurchaseLog
  /** As the figures have it; 0 = everybody is taken for a newcomer. */
  burnInDays: number
  horizonDays: number
  /** Null: the model that fits best. */
  model: ModelName | null
  /** Every model's fit in the answer, not the chosen one's alone. */
  allModels: boolean
  /** Leaves out how past forecasts fared, which only limits need: values are the same, limits are too narrow. */
  withoutTrack?: boolean
  seed: number
  asin(id: number): Asin
  /** Id of the ASIN's family (its parent), its own where it has none. */
  familyOf(id: number): number
}

/** All that the parts of an outlook share. */
export interface OutlookGround {
  readonly request: OutlookRequest
  readonly intakeEnd: number
  /** First day after the burn-in; null = there is none. */
  readonly newFrom: number | null
  readonly days: PurchaseDays
  readonly gaps: SecondGaps
  readonly columns: CustomerColumns
  readonly fits: ShopFits | null
  readonly spend: Spend
  readonly spendShown: ShopOutlook['spend']
  readonly clock: ShopClock
  readonly track: Track
  /** Draws of its own for each group: what is drawn for one must not depend on the others. */
  readonly random: () => () => number
}

/** Null for a log without buyers. Yields between its steps. @throws never. */
export function* layGround(request: OutlookRequest): Generator<void, OutlookGround | null> {
  const { log, burnInDays } = request
  const days = purchaseDaysBy(log, wholeShop).get(WHOLE_SHOP)
  if (days === undefined) return null
  yield
  const intakeEnd = intakeEndOf(log)
  const newFrom = burnInDays > 0 ? log.firstDay + burnInDays : null
  const gaps = secondGaps(log, request.familyOf, intakeEnd)
  const columns = customerColumns(days, { enteredFrom: null, to: intakeEnd })
  const entry = entryOf(days, columns)
  yield
  const fits = fitShop(columns, entry, { newFrom, force: request.model, everyFit: request.allModels })
  yield
  const { spend, shown: spendShown } = spendOf(columns)
  const clock = shopClock(log, intakeEnd)
  const track: Track =
    fits === null || request.withoutTrack
      ? { shown: null, modelError: null }
      : yield* trackRecord(days, {
          firstDay: log.firstDay,
          intakeEnd,
          burnInDays,
          horizonDays: request.horizonDays,
          model: fits.fit,
          clock: to => shopClock(logUntil(log, to), to),
        })
  const random = () => seededRandom(request.seed)
  return { request, intakeEnd, newFrom, days, gaps, columns, fits, spend, spendShown, clock, track, random }
}

/** The last day whose orders are complete: models look no further. @throws never. */
export const intakeEndOf = (log: PurchaseLog): number =>
  Math.min(log.asOfDay, log.firstDay + Math.max(0, endOfIntake(daysUntilAsOf(log)).day))

/** Row of the columns -> day of its customer's first purchase. */
export const entryOf =
  (days: PurchaseDays, columns: CustomerColumns) =>
  (row: number): number =>
    days.day[days.start[columns.customer[row] as number] as number] as number

/** Orders by day to the as-of day: days without orders at the end are days that are over. */
function daysUntilAsOf({ ordersByDay, firstDay, asOfDay }: PurchaseLog): Int32Array {
  const days = new Int32Array(Math.max(ordersByDay.length, asOfDay - firstDay + 1))
  days.set(ordersByDay)
  return days
}

/** What the log's order stream looked like on an earlier day. */
const logUntil = (log: PurchaseLog, to: number): PurchaseLog => ({
  ...log,
  ordersByDay: log.ordersByDay.subarray(0, Math.max(0, to - log.firstDay + 1)),
})
