// The whole wire on one page: every message between the content script, the background and the extension's pages.
// Messages are JSON: dates travel as ISO text or epoch seconds, money as minor units, nothing as an explicit null.

import type { AsinAdvice } from '@/lib/schema/advice'
import type { Alert } from '@/lib/schema/alert'
import type { IsoDate } from '@/lib/schema/dates'
import type { PanelTarget, Trace, TraceRequest } from '@/lib/schema/figure-rows'
import type { AsinFigures, AsinSummary, Coverage, OrderSummary, ShopFigures } from '@/lib/schema/figures'
import type { AccountId, Asin, MarketplaceId, OrderId, ShopKey } from '@/lib/schema/ids'
import type { FileReport, MappingAnswer } from '@/lib/schema/import-report'
import type { DismissedChange, EntryPlan, Journal, JournalEntry } from '@/lib/schema/journal'
import type { AsinOutlook, ShopOutlook } from '@/lib/schema/outlook'
import type { OwnEntries, Restored } from '@/lib/schema/own-entries'
import type {
  HeardAnswer,
  PageReaderId,
  PageReading,
  PageShop,
  PageTrouble,
  ToldRows,
} from '@/lib/schema/page-reading'
import type { Settings } from '@/lib/schema/settings'
import type { AsinStudy, ShopStudy } from '@/lib/schema/study'

/** A problem that a sentence can be made of: its key in assets and arguments. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: string }

export interface ShopState {
  shop: ShopKey
  account: AccountId
  marketplace: MarketplaceId
  currency: string
  orders: number
  lines: number
  asOf: string | null
}

/** A file that was imported, with what became of it. */
export interface StoredFile extends FileReport {
  id: number
  importedAt: number
  /** First and last purchase day in it, ISO; null where it holds no orders. */
  from: string | null
  to: string | null
}

/** What each page reader last did: freshness and truncation for the data panel. */
export interface PageState {
  reader: PageReaderId
  layout: string
  seenAt: number
  rowsRead: number
  rowsTotal: number | null
  skipped: number
}

export interface BooksState {
  /** Grows with every change of the books or the figures. */
  revision: number
  shops: ShopState[]
  accounts: AccountId[]
  files: StoredFile[]
  pages: PageState[]
  troubles: PageTrouble[]
  settings: Settings
  /** Something is being computed right now. */
  computing: boolean
}

/** What the popup shows for: the ASINs the page at hand speaks of, the most prominent first. */
export interface PageAtHand {
  shop: PageShop | null
  asins: Asin[]
}

export interface Protocol {
  // ---- sent by the content script -------------------------------------------------------------
  /** Sent when one of the page's own answers went by: it is read and kept here. Answers what it told of; folding follows by itself. */
  answerHeard(heard: HeardAnswer): Answer<ToldRows>
  /** Sent when rows are to be read from the screen: brings what does so into the page that asks. */
  bringScreenReader(): Answer<null>
  /** Sent when a page has been read from the screen. Answers how many facts were new. */
  pageRead(reading: PageReading): Answer<{ changed: number }>
  /** Sent when a page cannot be used: signed out, unknown shop or layout. */
  pageTrouble(trouble: PageTrouble): Answer<null>
  /** Sent when rows with ASINs are on screen. ASINs without figures are left out; `coverage` is the shop's, for the card. */
  asinSummaries(of: {
    shop: PageShop
    asins: Asin[]
  }): Answer<{ shop: ShopKey | null; summaries: AsinSummary[]; coverage?: Coverage }>
  /** Sent when order rows are on screen. */
  orderSummaries(of: {
    shop: PageShop
    orderIds: OrderId[]
  }): Answer<{ orderId: OrderId; summary: OrderSummary }[]>
  /** Sent on a click in a strip or the popup: opens the side panel on an ASIN, or at the rows of one of its figures. */
  openPanel(at: PanelTarget): Answer<null>
  /** Sent at start: the few settings the strips need. */
  stripSettings(): Answer<{ language: Settings['language']; stripsInPages: boolean }>

  // ---- sent by popup and side panel ------------------------------------------------------------
  books(): Answer<BooksState>
  shopFigures(of: { shop: ShopKey }): Answer<ShopFigures | null>
  asinTable(of: { shop: ShopKey }): Answer<AsinSummary[]>
  asinFigures(of: { shop: ShopKey; asin: Asin }): Answer<AsinFigures | null>
  /** What is to be expected; null while it is not computed yet. */
  shopOutlook(of: { shop: ShopKey }): Answer<ShopOutlook | null>
  asinOutlook(of: { shop: ShopKey; asin: Asin }): Answer<AsinOutlook | null>
  /** Money, reconciliation, signals and experiments of a shop, and of one ASIN; null while not computed yet. */
  shopStudy(of: { shop: ShopKey }): Answer<ShopStudy | null>
  asinStudy(of: { shop: ShopKey; asin: Asin }): Answer<AsinStudy | null>
  /** The advice on every ASIN of a shop; null while not computed yet. */
  adviceBoard(of: { shop: ShopKey }): Answer<AsinAdvice[] | null>
  /** What a figure is made of, down to the masked orders. */
  trace(of: { request: TraceRequest; limit: number }): Answer<Trace | null>
  /** What a new entry of the journal could show: when to read it out, against what, how large an effect must be. */
  planEntry(of: { shop: ShopKey; asin: Asin; start: IsoDate }): Answer<EntryPlan | null>
  /** The journal as it is kept, judged or not. */
  journal(of: { shop: ShopKey }): Answer<Journal>
  /** Writes an entry of the journal, or writes it anew. */
  saveEntry(entry: JournalEntry): Answer<null>
  dropEntry(of: { shop: ShopKey; id: string }): Answer<null>
  /** A change seen in the data was none of the seller's: it is not offered again. */
  dismissChange(of: { shop: ShopKey; change: DismissedChange }): Answer<null>
  /** What the seller was told of last; takes the number off the button. */
  seeAlerts(): Answer<Alert[]>
  saveSettings(settings: Settings): Answer<null>
  /** The seller types a rating in, or takes it back (null). */
  typeRating(of: { shop: ShopKey; asin: Asin; stars: number | null }): Answer<null>
  /** Remember how the columns of an unknown header row are to be read. */
  saveMapping(answer: MappingAnswer): Answer<null>
  /** What the seller wrote down or set, for a file to keep. */
  ownEntries(): Answer<OwnEntries>
  /** Brings back what such a file holds; what is here already stays. */
  restoreEntries(of: { text: string }): Answer<Restored>
  /** Make sure the worker runs before files are handed to it over the engine channel. */
  startEngine(): Answer<null>
  deleteEverything(): Answer<null>
  /** What a strip or the popup asked the panel of this window to open on; cleared by asking. */
  takePanelTarget(of: { windowId?: number | undefined }): Answer<PanelTarget>

  // ---- sent by the background ------------------------------------------------------------------
  /** To the content script of a tab, from the popup: what is this page about? */
  pageAtHand(): PageAtHand
  /** To every page and tab when figures have changed. */
  figuresChanged(of: { revision: number }): void
  /** To the side panel, should it be open already: a strip has asked for an ASIN, see takePanelTarget. */
  panelTargetSet(): void
  /** From the worker's host document to the background, to wake it. */
  engineChanged(of: { revision: number }): void
}
export type MessageName = keyof Protocol
