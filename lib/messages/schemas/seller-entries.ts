// What the seller writes down or sets themselves, as it may arrive: from the panel, or from a file it was saved in.
import * as z from 'zod/mini'
import type { IsoDate } from '@/lib/schema/dates'
import { REPORT_IDS } from '@/lib/schema/import-report'
import { type DismissedChange, JOURNAL_KINDS, type JournalEntry } from '@/lib/schema/journal'
import type { UnitCostFact } from '@/lib/schema/money-facts'
import { LEVER_IDS } from '@/lib/schema/proposal'
import type { TypedRating } from '@/lib/schema/typed-rating'
import { asin, currency, gap, list, marketplace, shopKey, sku, text } from './nouns'

const share = z.number().check(z.minimum(0), z.maximum(1))
const thresholds = z.object({
  rating: z.number().check(z.minimum(0), z.maximum(5)),
  stockDays: z.number().check(z.minimum(0), z.maximum(3650)),
  returnRate: share,
  cancellationRate: share,
})
const leadTime = z.int().check(z.minimum(0), z.maximum(730))
export const calendarDay = z.custom<IsoDate>(
  value => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
)
export const settings = z.object({
  language: z.enum(['auto', 'en', 'fr']),
  thresholds,
  asinThresholds: z.record(z.string(), z.partial(thresholds)),
  outlierPurchaseDays: z.int().check(z.minimum(1), z.maximum(366)),
  grossMarginShare: gap(share),
  stripsInPages: z.boolean(),
  families: z.record(asin, asin),
  groupThresholds: z.record(text(200), z.partial(thresholds)),
  leadTimeDays: leadTime,
  leadTimes: z.record(text(100), leadTime),
  targetMarginShare: share,
  events: list(z.object({ name: text(100), from: calendarDay, to: calendarDay }), 500),
  routineDone: z.record(asin, z.record(text(40), calendarDay)),
  alerts: z.boolean(),
  couponFees: z.record(
    text(200),
    z.object({ fixedMinor: z.number().check(z.minimum(0), z.maximum(1e9)), share }),
  ),
})
export const entry: z.ZodMiniType<JournalEntry> = z.object({
  id: text(100),
  shop: shopKey,
  asin,
  lever: z.enum(LEVER_IDS),
  start: calendarDay,
  readout: calendarDay,
  controls: list(asin, 200),
  minimumDetectable: gap(z.number()),
  note: text(2000),
  writtenAt: z.number(),
})
export const mapping = z.object({
  signature: text(200),
  report: z.enum(REPORT_IDS),
  columns: z.record(text(100), z.int().check(z.minimum(0), z.maximum(1000))),
})
export const stars = z.number().check(z.minimum(1), z.maximum(5))
export const rating: z.ZodMiniType<TypedRating> = z.object({ marketplace, asin, stars, seenAt: z.number() })
export const dismissedChange: z.ZodMiniType<DismissedChange> = z.object({
  asin,
  kind: z.enum(JOURNAL_KINDS),
  on: calendarDay,
})
export const dismissedOfShop = z.object({ shop: shopKey, changes: list(dismissedChange, 10_000) })
const minor = z.int().check(z.minimum(0), z.maximum(1e12))
export const unitCost: z.ZodMiniType<UnitCostFact> = z.object({
  sku,
  unitCostMinor: minor,
  inboundMinor: gap(minor),
  otherMinor: gap(minor),
  currency,
  fromDay: z.int().check(z.minimum(0), z.maximum(100_000)),
})
