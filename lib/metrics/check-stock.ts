// "Will the stock last while buyers come back?" The stock check of the baseline.
import type { AsinFacts, AsinSums } from '@/lib/ledger/books'
import type { BaselineCheck } from '@/lib/schema/baseline'

/** A stock reading older than this, held against the as-of day, gives no verdict. */
const FRESH_DAYS = 30
const DAY_SECONDS = 86_400
const LONG = 90
/** Days on sale below which sales make no pace. */
const LEAST_DAYS = 7

interface Pace {
  per30: number | null
  per90: number | null
  why: 'stock-report' | 'stock-sales' | 'stock-traffic'
}

/**
 * Days of cover = units available over all SKUs of the ASIN / units a day. The pace is the units shipped in the last
 * 30 days as the inventory report states them, else the units sold in the last 30 days of the books (a product on
 * sale for fewer: in those, a week at least), else the units ordered in a recent business report, put to 30 days; the 90-day view stands beside it. Amazon's own line for low
 * stock is 28 days in both views. Stock under way is not counted.
 *
 * Unknown without a reading, with one more than 30 days older than the as-of day, without a pace, and when nothing
 * was sold: cover is then without a measure. No stock at all is 0 days whatever the pace.
 *
 * @param threshold days.
 * @param asOfDay epoch day.
 * @throws never.
 */
export function checkStock(
  { inventory, traffic }: Pick<AsinFacts, 'inventory' | 'traffic'>,
  sums: AsinSums | undefined,
  threshold: number,
  asOfDay: number,
): BaselineCheck {
  const read = inventory.filter(fact => fact.available !== null)
  const asOf = read.length === 0 ? null : Math.max(...read.map(fact => fact.seenAt))
  const unknown = (why: string): BaselineCheck => ({
    state: 'unknown',
    value: null,
    threshold,
    n: null,
    why,
    asOf,
  })
  if (asOf === null) return unknown('stock-missing')
  if (asOf < (asOfDay - FRESH_DAYS) * DAY_SECONDS) return unknown('stock-stale')
  const available = total(read.map(fact => fact.available)) ?? 0
  const own = paceOf(inventory, sums)
  const pace = own?.per30 || own?.per90 ? own : (paceOfTraffic(traffic, asOfDay) ?? own)
  const value30 = cover(available, pace?.per30 ?? null, 30)
  const value90 = cover(available, pace?.per90 ?? null, 90)
  // A month without a sale says nothing of the pace; the quarter may.
  const value = value30 ?? value90
  if (value === null)
    return stated(read, unknown, threshold, pace === null ? 'stock-no-pace' : 'stock-no-sales')
  return {
    state: value >= threshold ? 'green' : 'red',
    value,
    value90,
    threshold,
    n: (value30 === null ? pace?.per90 : pace?.per30) ?? null,
    why: pace?.why ?? 'stock-report',
    asOf,
  }
}

/** Amazon's own days of supply, where the file states them and no pace is known. */
function stated(
  read: AsinFacts['inventory'],
  unknown: (why: string) => BaselineCheck,
  threshold: number,
  otherwise: 'stock-no-pace' | 'stock-no-sales',
): BaselineCheck {
  const days = read.flatMap(fact => (fact.daysOfSupply === null ? [] : [fact.daysOfSupply]))
  if (days.length === 0) return unknown(otherwise)
  const value = Math.max(...days)
  return { ...unknown('stock-stated'), state: value >= threshold ? 'green' : 'red', value }
}

function paceOf(inventory: AsinFacts['inventory'], sums: AsinSums | undefined): Pace | null {
  const per30 = total(inventory.map(fact => fact.shipped30))
  const per90 = total(inventory.map(fact => fact.shipped90))
  if (per30 !== null || per90 !== null) return { per30, per90, why: 'stock-report' }
  const { unitsLast30, unitsLast90, daysSold = LONG } = sums ?? {}
  if ((unitsLast30 === undefined && unitsLast90 === undefined) || daysSold < LEAST_DAYS) return null
  // What is on sale for ten days has sold for ten, not for thirty.
  const paced = (units: number | undefined, days: number): number | null =>
    units === undefined ? null : (units * days) / Math.min(days, daysSold)
  return { per30: paced(unitsLast30, 30), per90: paced(unitsLast90, LONG), why: 'stock-sales' }
}

/** Units of a business report at the pace of 30 days; null without one that ends near the as-of day. */
function paceOfTraffic(traffic: AsinFacts['traffic'], asOfDay: number): Pace | null {
  const { unitsOrdered = null, fromDay = null, toDay = null } = traffic ?? {}
  if (unitsOrdered === null || fromDay === null || toDay === null || toDay < asOfDay - FRESH_DAYS) return null
  return { per30: (unitsOrdered / (toDay - fromDay + 1)) * 30, per90: null, why: 'stock-traffic' }
}

/** Days that the stock lasts; null when the pace is unknown or nothing moves. */
function cover(available: number, units: number | null, days: number): number | null {
  if (available === 0) return 0
  return units === null || units === 0 ? null : available / (units / days)
}

/** The sum of what is stated; null when nothing is. */
function total(values: (number | null)[]): number | null {
  const stated = values.filter(value => value !== null)
  return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0)
}
