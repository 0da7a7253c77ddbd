// The engine's bench: requests to the one worker that keeps the books, over a BroadcastChannel of the extension's origin.
// It carries what runtime messages cannot: File objects and progress. Structured clone, never logged.

import type { IsoDate } from '@/lib/schema/dates'
import type { Trace, TraceRequest } from '@/lib/schema/figure-rows'
import type { OrderSummary } from '@/lib/schema/figures'
import type { AccountId, Asin, MarketplaceId, OrderId, ShopKey } from '@/lib/schema/ids'
import type { FileReport, MappingQuestion } from '@/lib/schema/import-report'
import type { EntryPlan } from '@/lib/schema/journal'
import type { UnitCostFact } from '@/lib/schema/money-facts'
import type { PageShop } from '@/lib/schema/page-reading'

export const ENGINE_CHANNEL = 'encore-engine'

export interface ImportOrder {
  jobId: string
  files: File[]
  /** Whose files: an account the pages told us, or "local". */
  account: AccountId
  /** Used where a file does not name its marketplace (business reports, inventory, order report). */
  marketplace: MarketplaceId | null
  /** Period of a by-ASIN business report, which its file does not hold; epoch days. */
  period: { fromDay: number; toDay: number } | null
  /** The seller has looked at the "other shop" warning and wants the file all the same. */
  acceptOtherShop: boolean
}

export interface EngineMethods {
  ping(): { ready: true; revision: number }
  /** Resolves when every file is read, kept and computed. */
  importFiles(order: ImportOrder): {
    reports: FileReport[]
    questions: { file: string; question: MappingQuestion }[]
  }
  cancelImport(of: { jobId: string }): null
  /** Fold what the background wrote to the tail of the books, then recompute what it touches. */
  fold(): { changed: number; revision: number }
  /** Compute everything anew from the stored books (settings changed, or figures missing). */
  recompute(): { revision: number }
  orderSummaries(of: { shop: PageShop; orderIds: OrderId[] }): { orderId: OrderId; summary: OrderSummary }[]
  /** What studies rest on beside the books and the settings has changed: the journal. */
  studyAgain(): null
  /** What a figure is made of; null when the shop has no figures. `limit` rows at most. */
  trace(of: { request: TraceRequest; limit: number }): Trace | null
  /** What a new entry of the journal could show; null when the shop has no figures. */
  planEntry(of: { shop: ShopKey; asin: Asin; start: IsoDate }): EntryPlan | null
  /** What the seller has stated of unit costs. */
  unitCosts(): UnitCostFact[]
  /** Drop everything in memory: the stored books have been deleted. */
  forget(): null
}

export type EngineEvent =
  | { event: 'ready' }
  | {
      event: 'progress'
      jobId: string
      file: string
      phase: 'reading' | 'storing' | 'computing' | 'done' | 'refused' | 'cancelled'
      rows: number
      bytesRead: number
      bytes: number
    }
  | { event: 'changed'; revision: number }

export type EngineMessage =
  | { kind: 'request'; id: string; method: keyof EngineMethods; argument: unknown }
  | { kind: 'reply'; id: string; ok: true; value: unknown }
  | { kind: 'reply'; id: string; ok: false; problem: string }
  | ({ kind: 'event' } & EngineEvent)
