// Every message the background answers: who may send it, and what it must carry.
import * as z from 'zod/mini'
import type { Payload } from '@/lib/messages/client'
import type { MessageName } from '@/lib/messages/protocol'
import type { IsoDate } from '@/lib/schema/dates'
import { TRACED_FIGURES, type TraceRequest } from '@/lib/schema/figure-rows'
import { REPORT_IDS } from '@/lib/schema/import-report'
import { JOURNAL_KINDS, type JournalEntry } from '@/lib/schema/journal'
import { LEVER_IDS } from '@/lib/schema/proposal'
import { asin, gap, list, orderId, pageShop, shopKey, text } from './nouns'
import { heardAnswer, pageReading, pageTrouble } from './reading'

/** 'page': a content script on Seller Central, or one of our own pages. 'own': our own pages only. */
export type From = 'page' | 'own'
export interface Rule<Name extends MessageName> {
  from: From
  payload: z.ZodMiniType<Payload<Name>>
}

/** Messages that the background sends, and the one the popup sends to a tab: others listen for those. */
type Outgoing = 'pageAtHand' | 'figuresChanged' | 'panelTargetSet'
export type ServedName = Exclude<MessageName, Outgoing>

// A message that only asks travels as null, which the client's `listen` turns into undefined.
const nothing = z.undefined()
const share = z.number().check(z.minimum(0), z.maximum(1))
const thresholds = z.object({
  rating: z.number().check(z.minimum(0), z.maximum(5)),
  stockDays: z.number().check(z.minimum(0), z.maximum(3650)),
  returnRate: share,
  cancellationRate: share,
})
const leadTime = z.int().check(z.minimum(0), z.maximum(730))
const calendarDay = z.custom<IsoDate>(value => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
const settings = z.object({
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
const entry: z.ZodMiniType<JournalEntry> = z.object({
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
const horizon = z.int().check(z.minimum(0), z.maximum(3650))
const tracedFigure = z.object({ figure: z.enum(TRACED_FIGURES), horizonDays: horizon })
const traceRequest: z.ZodMiniType<TraceRequest> = z.object({
  shop: shopKey,
  asin: gap(asin),
  figure: z.enum(TRACED_FIGURES),
  horizonDays: horizon,
  month: gap(z.string().check(z.regex(/^\d{4}-\d{2}$/))),
  part: z.optional(text(100)),
})
const mapping = z.object({
  signature: text(200),
  report: z.enum(REPORT_IDS),
  columns: z.record(text(100), z.int().check(z.minimum(0), z.maximum(1000))),
})

export const RULES: { [Name in ServedName]: Rule<Name> } = {
  answerHeard: { from: 'page', payload: heardAnswer },
  bringScreenReader: { from: 'page', payload: nothing },
  pageRead: { from: 'page', payload: pageReading },
  pageTrouble: { from: 'page', payload: pageTrouble },
  asinSummaries: { from: 'page', payload: z.object({ shop: pageShop, asins: list(asin, 5000) }) },
  orderSummaries: { from: 'page', payload: z.object({ shop: pageShop, orderIds: list(orderId, 5000) }) },
  openPanel: {
    from: 'page',
    payload: z.object({
      asin: gap(asin),
      rows: z.optional(tracedFigure),
      windowId: z.optional(z.number()),
    }),
  },
  stripSettings: { from: 'page', payload: nothing },
  books: { from: 'own', payload: nothing },
  shopFigures: { from: 'own', payload: z.object({ shop: shopKey }) },
  asinTable: { from: 'own', payload: z.object({ shop: shopKey }) },
  asinFigures: { from: 'own', payload: z.object({ shop: shopKey, asin }) },
  shopOutlook: { from: 'own', payload: z.object({ shop: shopKey }) },
  asinOutlook: { from: 'own', payload: z.object({ shop: shopKey, asin }) },
  shopStudy: { from: 'own', payload: z.object({ shop: shopKey }) },
  asinStudy: { from: 'own', payload: z.object({ shop: shopKey, asin }) },
  adviceBoard: { from: 'own', payload: z.object({ shop: shopKey }) },
  trace: {
    from: 'own',
    payload: z.object({ request: traceRequest, limit: z.int().check(z.minimum(1), z.maximum(1_000_000)) }),
  },
  seeAlerts: { from: 'own', payload: nothing },
  planEntry: { from: 'own', payload: z.object({ shop: shopKey, asin, start: calendarDay }) },
  journal: { from: 'own', payload: z.object({ shop: shopKey }) },
  saveEntry: { from: 'own', payload: entry },
  dropEntry: { from: 'own', payload: z.object({ shop: shopKey, id: text(100) }) },
  dismissChange: {
    from: 'own',
    payload: z.object({
      shop: shopKey,
      change: z.object({ asin, kind: z.enum(JOURNAL_KINDS), on: calendarDay }),
    }),
  },
  saveSettings: { from: 'own', payload: settings as z.ZodMiniType<Payload<'saveSettings'>> },
  typeRating: {
    from: 'own',
    payload: z.object({
      shop: shopKey,
      asin,
      stars: gap(z.number().check(z.minimum(1), z.maximum(5))),
    }),
  },
  saveMapping: { from: 'own', payload: mapping },
  startEngine: { from: 'own', payload: nothing },
  deleteEverything: { from: 'own', payload: nothing },
  takePanelTarget: { from: 'own', payload: z.object({ windowId: z.optional(z.number()) }) },
  engineChanged: { from: 'own', payload: z.object({ revision: z.number() }) },
}
