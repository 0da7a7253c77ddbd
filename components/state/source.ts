// Everything the panels may ask for, as an interface: the wire behind it in the extension, an invented shop in the gallery.

import type { EngineEvent, ImportOrder } from '@/lib/messages/engine-channel'
import type { BooksState, PageAtHand, Protocol } from '@/lib/messages/protocol'
import type { ShopKey } from '@/lib/schema/ids'
import type { FileReport, MappingQuestion } from '@/lib/schema/import-report'

type Ask<Name extends keyof Protocol> = (
  ...payload: Parameters<Protocol[Name]>
) => Promise<ReturnType<Protocol[Name]>>

export type ImportProgress = Extract<EngineEvent, { event: 'progress' }>
export interface ImportResult {
  reports: FileReport[]
  questions: { file: string; question: MappingQuestion }[]
}

/** What the popup asks for. */
export interface PopupSource {
  books: Ask<'books'>
  shopFigures: Ask<'shopFigures'>
  asinTable: Ask<'asinTable'>
  /** What the page in the active tab is about; null where no Seller Central page is. */
  pageAtHand(): Promise<PageAtHand | null>
  /** The shop looked at last. */
  lastShop(): Promise<ShopKey | null>
  rememberShop(shop: ShopKey): void
  onChanged(listener: () => void): () => void
}

/** What the side panel asks for. */
export interface Source extends Omit<PopupSource, 'pageAtHand'> {
  asinFigures: Ask<'asinFigures'>
  shopOutlook: Ask<'shopOutlook'>
  asinOutlook: Ask<'asinOutlook'>
  shopStudy: Ask<'shopStudy'>
  asinStudy: Ask<'asinStudy'>
  adviceBoard: Ask<'adviceBoard'>
  trace: Ask<'trace'>
  planEntry: Ask<'planEntry'>
  seeAlerts: Ask<'seeAlerts'>
  /** Asks the browser for leave to notify, within a click; false = the seller said no. */
  allowNotifications(): Promise<boolean>
  journal: Ask<'journal'>
  saveEntry: Ask<'saveEntry'>
  dropEntry: Ask<'dropEntry'>
  dismissChange: Ask<'dismissChange'>
  saveSettings: Ask<'saveSettings'>
  typeRating: Ask<'typeRating'>
  saveMapping: Ask<'saveMapping'>
  ownEntries: Ask<'ownEntries'>
  restoreEntries: Ask<'restoreEntries'>
  deleteEverything: Ask<'deleteEverything'>
  /** What the panel of this window was asked to show. */
  takePanelTarget(): Promise<ReturnType<Protocol['takePanelTarget']>>
  /** Someone asked the panel, already open, to show an ASIN. */
  onPanelTarget(listener: () => void): () => void
  /** @throws Problem when the worker cannot be reached or ended. */
  importFiles(order: ImportOrder): Promise<ImportResult>
  cancelImport(jobId: string): Promise<unknown>
  onProgress(listener: (progress: ImportProgress) => void): () => void
  newId(): string
}

export type { BooksState, ImportOrder, PageAtHand }
