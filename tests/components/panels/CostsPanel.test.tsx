// Unit costs under the seller's hands: typed, moved, deleted, added, and saved together; nothing is saved while a field is at fault.
import { useState } from 'preact/hooks'
import { describe, expect, it } from 'vitest'
import { CostsFilePanel } from '@/components/panels/CostsFilePanel'
import { CostsPanel } from '@/components/panels/CostsPanel'
import type { CostsView } from '@/components/panels/costs-view'
import { NO_COST_DRAFT } from '@/components/state/cost-draft'
import { isoDate } from '@/lib/schema/dates'
import type { Sku } from '@/lib/schema/ids'
import type { UnitCostFact } from '@/lib/schema/money-facts'
import { stage } from '@/tests/components/support/stage'

const cost = (sku: string, part: Partial<UnitCostFact> = {}): UnitCostFact => ({
  sku: sku as Sku,
  unitCostMinor: 730,
  inboundMinor: 62,
  otherMinor: null,
  currency: 'EUR',
  fromDay: 20_000,
  ...part,
})
const without = (sku: string, revenueMinor: number) => ({
  sku: sku as Sku,
  asin: null,
  units: 2,
  revenueMinor,
})
const view = (part: Partial<CostsView> = {}): CostsView => ({
  currency: 'EUR',
  costs: [],
  without: [without('TEA-250', 1_800)],
  revenueMinor: 7_200,
  firstDay: isoDate(20_000),
  asOf: isoDate(20_300),
  ...part,
})

/** The panel with a memory of its own. */
function Kept({ of, onSave }: { of: CostsView; onSave(rows: UnitCostFact[]): void }) {
  const [draft, setDraft] = useState(NO_COST_DRAFT)
  return <CostsPanel state={{ kind: 'ready', view: of }} draft={draft} onDraft={setDraft} onSave={onSave} />
}

const drawn = (part: Partial<CostsView> = {}) => {
  const saved: UnitCostFact[][] = []
  const on = stage(<Kept of={view(part)} onSave={rows => saved.push(rows)} />)
  return {
    on,
    saved,
    press: (selector: string) => on.send(selector, 'click'),
    save: () => on.send('form.cost-table', 'submit'),
  }
}
const field = (name: string, sku: string) => `[aria-label="${name}, ${sku}"]`

describe('CostsPanel', () => {
  it('refuses what is no amount, and names the field', async () => {
    const { on, saved, save } = drawn()
    await on.type(field('Unit cost', 'TEA-250'), 'four')
    await save()
    expect(on.text()).toContain('The unit cost is no amount.')
    expect(saved).toEqual([])
  })

  it('saves the row that was typed in, in minor units, once', async () => {
    const { on, saved, save } = drawn()
    await on.type(field('Unit cost', 'TEA-250'), '4,5')
    await save()
    await save()
    expect(saved).toEqual([[cost('TEA-250', { unitCostMinor: 450, inboundMinor: null })]])
    expect(on.text()).toContain('Saved; figures follow')
  })

  it('takes the same cost, written otherwise, for no change', async () => {
    const { on, saved, save } = drawn({ without: [], costs: [cost('CUP')] })
    await on.type(field('Unit cost', 'CUP'), '7,3')
    await save()
    expect(saved).toEqual([])
    expect(on.text()).toContain('Nothing to save')
  })

  it('puts what sold without a cost first, most revenue at the head, with its share of it', () => {
    const { on } = drawn({
      costs: [cost('CANDLE')],
      without: [without('POT', 900), without('TEA-250', 1_800), without('', 400)],
    })
    expect(on.all('.cost-sku strong').map(one => one.textContent)).toEqual(['TEA-250', 'POT', 'CANDLE'])
    expect(on.all('.cost-row')[0]?.textContent).toContain('(25% of revenue)')
    expect(on.text()).toContain('They brought €27.00, 38% of all.')
    expect(on.text()).toContain('€4.00 came from products whose SKU no file names')
  })

  it.each([
    ['day', 'From', '2025-03-01', { fromDay: 20_148 }],
    ['currency', 'Currency', 'usd', { currency: 'USD' }],
  ] as const)('moves a row to another %s: the old one is taken back', async (_, name, text, part) => {
    const { on, saved, save } = drawn({ without: [], costs: [cost('CUP')] })
    await on.type(field(name, 'CUP'), text)
    await save()
    expect(saved).toEqual([[cost('CUP', { gone: true }), cost('CUP', part)]])
  })

  it('says of a foreign currency where it counts', async () => {
    const { on } = drawn({ without: [], costs: [cost('CUP')] })
    await on.type(field('Currency', 'CUP'), 'usd')
    expect(on.text()).toContain('Counts only in shops that sell in USD.')
  })

  it('deletes a row when it is saved, and not when it is kept after all', async () => {
    const { on, saved, press, save } = drawn({ without: [], costs: [cost('CUP'), cost('POT')] })
    await press('[aria-label^="Delete the cost of CUP"]')
    expect(on.text()).toContain('is deleted when you save')
    await on.press('Keep it')
    await save()
    expect(saved).toEqual([])
    await press('[aria-label^="Delete the cost of POT"]')
    await on.press('Save 1 row')
    await save()
    expect(saved).toEqual([[cost('POT', { gone: true })]])
  })

  it('adds a cost from another day on, and refuses two of one day', async () => {
    const { on, saved, press, save } = drawn({ without: [], costs: [cost('CUP')] })
    await press('[aria-label^="New price of CUP"]')
    expect(on.all('.cost-row')).toHaveLength(2)
    await on.type(field('Unit cost', 'CUP'), '8')
    await on.type(field('From', 'CUP'), isoDate(20_000))
    await save()
    expect(on.text()).toContain('Another row of this SKU begins on that day.')
    expect(saved).toEqual([])
    await on.type(field('From', 'CUP'), isoDate(20_300))
    await save()
    expect(saved).toEqual([[cost('CUP', { unitCostMinor: 800, fromDay: 20_300 })]])
  })
})

describe('CostsFilePanel', () => {
  it('offers a template with every SKU, those without a cost first and blank', async () => {
    const texts: string[] = []
    const on = stage(
      <CostsFilePanel
        state={{ kind: 'ready', view: view({ costs: [cost('CUP'), cost('CUP', { fromDay: 20_100 })] }) }}
        lastFile={null}
        onFiles={() => {}}
        onTemplate={text => texts.push(text)}
      />,
    )
    await on.press('Download a template with all your SKUs')
    expect(texts[0]?.trimEnd().split('\r\n')).toEqual([
      'sku,unitCost,currency,from,inbound,other',
      'TEA-250,,EUR,2024-10-04,,',
      'CUP,7.30,EUR,2024-10-04,0.62,',
      'CUP,7.30,EUR,2025-01-12,0.62,',
    ])
  })

  it('says how many rows of the last file were new, changed and as before', () => {
    const on = stage(
      <CostsFilePanel
        state={{ kind: 'ready', view: view() }}
        lastFile={{
          name: 'costs.csv',
          report: 'unit-costs',
          rows: 6,
          accepted: 6,
          changed: 3,
          told: { added: 2, changed: 1, same: 3, dropped: 0 },
          skipped: [],
          problems: [],
          bytes: 90,
        }}
        onFiles={() => {}}
        onTemplate={() => {}}
      />,
    )
    expect(on.text()).toContain('6 of 6 rows accepted. 2 new, 1 changed, 3 as before.')
  })
})
