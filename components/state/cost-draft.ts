// What the seller has typed into the table of unit costs and not saved yet. It belongs to the shop, not to the table: another side
// or view loses nothing of it.
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ShopKey, Sku } from '@/lib/schema/ids'
import type { UnitCostFact } from '@/lib/schema/money-facts'

export const COST_FIELDS = ['unitCost', 'inbound', 'other', 'currency', 'from'] as const
export type CostField = (typeof COST_FIELDS)[number]
export type CostText = Record<CostField, string>

export interface CostRow {
  /** Unique within the table. */
  id: string
  sku: Sku
  /** What was sold of it without a cost; null where a cost is stated. */
  without: { units: number; revenueMinor: number } | null
  /** As the books have it; null where the row is none of theirs yet. */
  stated: UnitCostFact | null
  text: CostText
}

export interface CostEdits {
  /** By row, what stands in its fields now. */
  texts: Readonly<Record<string, CostText>>
  /** Rows to be deleted. */
  gone: ReadonlySet<string>
  /** Rows that are not in the books yet: a cost from another day on. */
  added: readonly CostRow[]
}

export interface CostDraft extends CostEdits {
  /** What was sent to be saved, and the costs it was sent over, as a text: saved when others stand in their place. */
  sent: { edits: CostEdits; over: string } | null
}
export const NO_COST_DRAFT: CostDraft = { texts: {}, gone: new Set(), added: [], sent: null }

/** Sent, and not typed in since. */
export const isSent = ({ sent, texts, gone, added }: CostDraft): boolean =>
  sent !== null && sent.edits.texts === texts && sent.edits.gone === gone && sent.edits.added === added

/** What is still to be saved now that the costs stand as `over` says: all, or what was typed after the rest was sent. */
export function stillToSave(draft: CostDraft, over: string): CostDraft {
  const { sent, texts, gone, added } = draft
  if (sent === null || sent.over === over) return draft
  return {
    texts: Object.fromEntries(Object.entries(texts).filter(([id, text]) => sent.edits.texts[id] !== text)),
    gone: new Set([...gone].filter(id => !sent.edits.gone.has(id))),
    added: added.filter(row => !sent.edits.added.includes(row)),
    sent: null,
  }
}

export interface CostDrafts {
  /** Of the shop that is shown. */
  draft: ReadonlySignal<CostDraft>
  write(shop: ShopKey, draft: CostDraft): void
  /** What was sent could not be saved: it waits to be sent again. */
  takeBack(shop: ShopKey): void
  forgetAll(): void
}

export function createCostDrafts(shop: ReadonlySignal<ShopKey | null>): CostDrafts {
  const drafts = signal<ReadonlyMap<ShopKey, CostDraft>>(new Map())
  const write = (of: ShopKey, draft: CostDraft): void => {
    drafts.value = new Map(drafts.value).set(of, draft)
  }
  return {
    draft: computed(() => (shop.value === null ? undefined : drafts.value.get(shop.value)) ?? NO_COST_DRAFT),
    write,
    takeBack(of) {
      const draft = drafts.value.get(of)
      if (draft) write(of, { ...draft, sent: null })
    },
    forgetAll() {
      drafts.value = new Map()
    },
  }
}
