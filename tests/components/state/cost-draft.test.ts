// What is typed of unit costs: kept by shop, sent as it stands, done when other costs stand, and not before.
import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import {
  type CostDraft,
  type CostRow,
  createCostDrafts,
  isSent,
  NO_COST_DRAFT,
  stillToSave,
} from '@/components/state/cost-draft'
import type { ShopKey, Sku } from '@/lib/schema/ids'
import { SHOP_FR, SHOP_US } from '@/tests/gallery/invented-source'

const text = (unitCost: string) => ({
  unitCost,
  inbound: '',
  other: '',
  currency: 'USD',
  from: '2025-01-01',
})
const added = (number: number): CostRow => ({
  id: `added ${number} TEA`,
  sku: 'TEA' as Sku,
  without: null,
  stated: null,
  text: text('1'),
})
const typed: CostDraft = {
  ...NO_COST_DRAFT,
  texts: { TEA: text('4') },
  gone: new Set(['CUP']),
  added: [added(1)],
}
const { sent: _, ...edits } = typed
const sent: CostDraft = { ...typed, sent: { edits, over: 'before' } }

describe('stillToSave', () => {
  it('is all of it until it was sent and other costs stand', () => {
    expect(stillToSave(typed, 'after')).toBe(typed)
    expect(stillToSave(sent, 'before')).toBe(sent)
    expect(stillToSave(sent, 'after')).toEqual(NO_COST_DRAFT)
  })

  it('is what was typed, marked and added after the rest was sent', () => {
    const later = {
      ...sent,
      texts: { ...sent.texts, POT: text('9') },
      gone: new Set(['CUP', 'MUG']),
      added: [...sent.added, added(2)],
    }
    expect(isSent(sent)).toBe(true)
    expect(isSent(later)).toBe(false)
    expect(stillToSave(later, 'after')).toEqual({
      texts: { POT: text('9') },
      gone: new Set(['MUG']),
      added: [added(2)],
      sent: null,
    })
  })
})

describe('createCostDrafts', () => {
  it('keeps a draft for each shop, and none once everything is deleted', () => {
    const shop = signal<ShopKey | null>(SHOP_US)
    const drafts = createCostDrafts(shop)
    drafts.write(SHOP_US, typed)
    expect(drafts.draft.value).toBe(typed)
    shop.value = SHOP_FR
    expect(drafts.draft.value).toBe(NO_COST_DRAFT)
    shop.value = SHOP_US
    expect(drafts.draft.value).toBe(typed)
    drafts.forgetAll()
    expect(drafts.draft.value).toBe(NO_COST_DRAFT)
  })

  it('gives what could not be saved back, to be sent again', () => {
    const drafts = createCostDrafts(signal(SHOP_US))
    drafts.write(SHOP_US, sent)
    drafts.takeBack(SHOP_US)
    expect(drafts.draft.value).toEqual(typed)
  })
})
