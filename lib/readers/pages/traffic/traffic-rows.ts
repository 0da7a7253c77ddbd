// Rows of a business report on screen to facts, whether they came as JSON or stood in a table. Cells may be raw numbers or printed ones.

import type { Reading } from '@/lib/readers/page-reader'
import { orNull } from '@/lib/readers/pages/landmarks/or-null'
import type { ReportField } from '@/lib/readers/pages/wording/report-fields'
import { isoDay, type Period, rowPeriod } from '@/lib/readers/pages/wording/report-period'
import { isGap } from '@/lib/readers/text/is-gap'
import { parseDay } from '@/lib/readers/text/parse-date'
import { parseMoney } from '@/lib/readers/text/parse-money'
import { parseCount, parsePercent } from '@/lib/readers/text/parse-number'
import type { TrafficFact } from '@/lib/schema/facts'
import { type Asin, isAsin, type MarketplaceId, type Sku } from '@/lib/schema/ids'
import { minorDigits } from '@/lib/schema/money'
import { percentScale } from './percent-scale'

export type ReportRow = ReadonlyMap<ReportField, unknown>

export interface ReportContext {
  marketplace: MarketplaceId
  /** Currency of amounts that name none. */
  currency: string
  /** The days the whole report is over; null = not told. */
  period: Period | null
  /** "DAY", "WEEK" or "MONTH" of a report over time, as the page asked for it. */
  granularity: string | null
}

const text = (cell: unknown): string | null => (typeof cell === 'string' && !isGap(cell) ? cell.trim() : null)
const asinOf = (cell: unknown): Asin | null => {
  const asin = text(cell)
  return asin !== null && isAsin(asin) ? asin : null
}

/** A whole number; gaps and nonsense are null. */
function count(cell: unknown): number | null {
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell : null
  return typeof cell === 'string' ? orNull(() => parseCount(cell)) : null
}

function money(cell: unknown, currency: string): { minor: number; currency: string | null } | null {
  if (typeof cell === 'number') return { minor: Math.round(cell * 10 ** minorDigits(currency)), currency }
  return typeof cell === 'string' ? orNull(() => parseMoney(cell, { currency })) : null
}

/** A figure without a percent sign, whose scale is not told. */
function bare(cell: unknown): number | null {
  if (typeof cell === 'number') return cell
  return typeof cell === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(cell) ? Number(cell) : null
}

function share(cell: unknown, scale: 1 | 100 | null): number | null {
  const figure = bare(cell)
  if (figure !== null) return scale === null ? null : figure / scale
  return typeof cell === 'string' ? orNull(() => parsePercent(cell)) : null
}

function periodOfRow(row: ReportRow, context: ReportContext): Period | null {
  const cell = row.get('date')
  if (cell === undefined) return context.period
  const day = isoDay(cell) ?? (typeof cell === 'string' ? orNull(() => parseDay(cell)) : null)
  return day === null ? null : rowPeriod(day, context.granularity)
}

function factOf(row: ReportRow, context: ReportContext, scale: 1 | 100 | null): TrafficFact | string {
  const asin = asinOf(row.get('childAsin'))
  const parentAsin = asinOf(row.get('parentAsin'))
  const byProduct = row.has('childAsin') || row.has('parentAsin')
  if (byProduct && asin === null && parentAsin === null) return 'no ASIN'
  const period = periodOfRow(row, context)
  if (period === null && row.has('date')) return 'undated'
  const sales = money(row.get('sales'), context.currency)
  return {
    marketplace: context.marketplace,
    asin,
    parentAsin,
    sku: text(row.get('sku')) as Sku | null,
    title: text(row.get('title')),
    fromDay: period?.fromDay ?? null,
    toDay: period?.toDay ?? null,
    sessions: count(row.get('sessions')),
    pageViews: count(row.get('pageViews')),
    unitsOrdered: count(row.get('unitsOrdered')),
    salesMinor: sales?.minor ?? null,
    currency: sales?.currency ?? null,
    orderItems: count(row.get('orderItems')),
    unitSessionShare: share(row.get('unitSession'), scale),
    featuredOfferShare: share(row.get('featuredOffer'), scale),
    unitsRefunded: count(row.get('unitsRefunded')),
  }
}

/** The facts of all rows. Rows of a report that is neither by ASIN nor over time are not understood. */
export function trafficRows(rows: readonly ReportRow[], context: ReportContext): Omit<Reading, 'rowsTotal'> {
  const reading: Omit<Reading, 'rowsTotal'> = { observations: [], skipped: [], rowsRead: 0 }
  const scale = percentScale(
    rows.map(row => ({
      unitsOrdered: count(row.get('unitsOrdered')),
      sessions: count(row.get('sessions')),
      unitSession: bare(row.get('unitSession')),
      featuredOffer: bare(row.get('featuredOffer')),
    })),
  )
  rows.forEach((row, index) => {
    const known = row.has('childAsin') || row.has('parentAsin') || row.has('date')
    const fact = known ? factOf(row, context, scale) : 'neither ASIN nor date'
    if (typeof fact === 'string') reading.skipped.push({ where: `row ${index}`, why: fact })
    else {
      reading.observations.push({ kind: 'traffic', fact })
      reading.rowsRead++
    }
  })
  return reading
}
