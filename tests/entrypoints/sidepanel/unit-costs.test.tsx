// Unit costs in the side panel as a whole: what is typed outlives another side, another view and another shop, until it is saved.
import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { createDashboard } from '@/components/state/create-dashboard'
import { SidePanel } from '@/entrypoints/sidepanel/SidePanel'
import type { ShopStudy } from '@/lib/schema/study'
import { settle, stage } from '@/tests/components/support/stage'
import { panelWords } from '@/tests/gallery/both-languages'
import { createInventedSource, SHOP_FR, SHOP_US } from '@/tests/gallery/invented-source'
import { studied, unitCostOf } from '@/tests/gallery/invented-study'

const FIELD = '[aria-label="Unit cost, CANDLE-3"]'

async function opened() {
  const source = studied(createInventedSource())
  const dashboard = createDashboard(source)
  await dashboard.open()
  dashboard.showSide('money', 'costs')
  const on = stage(
    <SidePanel
      dashboard={dashboard}
      spoken={signal({ language: 'en' as const, words: panelWords })}
      onCopy={() => Promise.resolve()}
    />,
  )
  const standing = () => on.all(FIELD).map(one => (one as HTMLInputElement).value)
  const save = () => on.send('form.cost-table', 'submit')
  await on.type(FIELD, '9.99')
  return { source, dashboard, on, standing, save }
}

describe('unit costs in the side panel', () => {
  it('stay as they are typed while other sides and views are looked at', async () => {
    const { dashboard, on, standing } = await opened()
    dashboard.showSide('money', 'value')
    await settle()
    expect(on.all(FIELD)).toEqual([])
    dashboard.show('files')
    await settle()
    dashboard.showSide('money', 'costs')
    await settle()
    expect(standing()).toEqual(['9.99'])
    expect(on.text()).toContain('Save 1 row')
  })

  it('are of one shop', async () => {
    const { dashboard, standing } = await opened()
    dashboard.chooseShop(SHOP_FR)
    await settle()
    expect(standing()).toEqual(['7.30'])
    dashboard.chooseShop(SHOP_US)
    await settle()
    expect(standing()).toEqual(['9.99'])
  })

  it('are done with when they are taken back, or stand in the books', async () => {
    const { source, dashboard, on, standing, save } = await opened()
    await on.press('Undo')
    expect(standing()).toEqual(['7.30'])
    await on.type(FIELD, '9.99')
    await save()
    expect(on.text()).toContain('Saved; figures follow')
    expect(source.calls.map(({ name }) => name)).toContain('importFiles')
    const before = dashboard.studies.shop.value
    if (before.kind !== 'ready') throw new Error('The shop is not studied.')
    const costs = [unitCostOf('CANDLE-3', { unitCostMinor: 999 })]
    const study: ShopStudy = { ...before.view, costs }
    source.shopStudy = () => Promise.resolve({ ok: true, value: study })
    await dashboard.studies.load(SHOP_US, false)
    await settle()
    expect(standing()).toEqual(['9.99'])
    expect(on.text()).toContain('Nothing to save')
  })

  it('can be saved again when they could not be', async () => {
    const { source, on, standing, save } = await opened()
    source.importFiles = () => Promise.reject(new Error('gone'))
    await save()
    expect(standing()).toEqual(['9.99'])
    expect(on.text()).toContain('Save 1 row')
  })
})
