// Every message the background answers: who may send it, and what it must carry.
import * as z from 'zod/mini'
import type { Payload } from '@/lib/messages/client'
import type { MessageName } from '@/lib/messages/protocol'
import { TRACED_FIGURES, type TraceRequest } from '@/lib/schema/figure-rows'
import { asin, gap, list, orderId, pageShop, shopKey, text } from './nouns'
import { heardAnswer, pageReading, pageTrouble } from './reading'
import { calendarDay, dismissedChange, entry, mapping, settings, stars } from './seller-entries'

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
    payload: z.object({ shop: shopKey, change: dismissedChange }),
  },
  saveSettings: { from: 'own', payload: settings as z.ZodMiniType<Payload<'saveSettings'>> },
  typeRating: {
    from: 'own',
    payload: z.object({
      shop: shopKey,
      asin,
      stars: gap(stars),
    }),
  },
  saveMapping: { from: 'own', payload: mapping },
  ownEntries: { from: 'own', payload: nothing },
  restoreEntries: { from: 'own', payload: z.object({ text: text(50_000_000) }) },
  startEngine: { from: 'own', payload: nothing },
  deleteEverything: { from: 'own', payload: nothing },
  takePanelTarget: { from: 'own', payload: z.object({ windowId: z.optional(z.number()) }) },
  engineChanged: { from: 'own', payload: z.object({ revision: z.number() }) },
}
