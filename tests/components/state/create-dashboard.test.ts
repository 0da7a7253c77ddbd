// The dashboard: which shop it opens on, answers that come too late, what the seller does, and what fails.
import { describe, expect, it } from 'vitest'
import { createDashboard } from '@/components/state/create-dashboard'
import { createLoader } from '@/components/state/create-loader'
import type { Asin } from '@/lib/schema/ids'
import { EXPERIMENTS } from '@/tests/gallery/invented-journal'
import { createInventedSource, emptyBooks, SHOP_FR, SHOP_US } from '@/tests/gallery/invented-source'
import { studied } from '@/tests/gallery/invented-study'

const opened = async (source = createInventedSource()) => {
  const dashboard = createDashboard(source)
  await dashboard.open()
  return { dashboard, source }
}

describe('createDashboard', () => {
  it('opens on the shop with the most orders', async () => {
    const { dashboard } = await opened()
    expect(dashboard.shop.value?.shop).toBe(SHOP_US)
    expect(dashboard.figures.value.kind).toBe('ready')
  })

  it('opens on the shop looked at last', async () => {
    const source = createInventedSource()
    source.lastShop = () => Promise.resolve(SHOP_FR)
    expect((await opened(source)).dashboard.shop.value?.shop).toBe(SHOP_FR)
  })

  it('says why there is nothing before the first import', async () => {
    const { dashboard } = await opened(createInventedSource(emptyBooks()))
    expect(dashboard.figures.value).toEqual({ kind: 'empty', why: 'empty.books' })
  })

  it('opens on the product a strip asked for', async () => {
    const source = createInventedSource()
    source.takePanelTarget = () => Promise.resolve({ ok: true, value: { asin: 'B000TEST03' as Asin } })
    const { dashboard } = await opened(source)
    expect([dashboard.view.value, dashboard.asin.value]).toEqual(['asins', 'B000TEST03'])
  })

  it('opens at the rows that a strip or the popup asked for', async () => {
    const source = createInventedSource()
    const rows = { figure: 'revenue', horizonDays: 90 } as const
    source.takePanelTarget = () => Promise.resolve({ ok: true, value: { asin: 'B000TEST03' as Asin, rows } })
    const { dashboard } = await opened(source)
    expect(dashboard.asin.value).toBe('B000TEST03')
    expect(dashboard.studies.asked.value).toEqual({ shop: SHOP_US, asin: 'B000TEST03', month: null, ...rows })
  })

  it('loads the study of the entry product chosen, and forgets it with the shop', async () => {
    const { dashboard } = await opened(studied(createInventedSource()))
    const { studies } = dashboard
    expect(studies.entryAsin.value).toBeNull()
    studies.chooseEntry(SHOP_US, 'B000TEST01' as Asin)
    expect(studies.entry.value.kind).toBe('loading')
    await expect
      .poll(() => studies.entry.value)
      .toMatchObject({ kind: 'ready', view: { asin: 'B000TEST01' } })
    dashboard.chooseShop(SHOP_FR)
    expect(studies.entryAsin.value).toBeNull()
  })

  it('remembers the shop chosen and leaves the product of the other', async () => {
    const { dashboard, source } = await opened()
    dashboard.showAsin('B000TEST01' as Asin)
    dashboard.chooseShop(SHOP_FR)
    expect(dashboard.asin.value).toBeNull()
    expect(source.calls).toContainEqual({ name: 'rememberShop', payload: SHOP_FR })
  })

  it('opens a side with its view, and keeps it while another view is looked at', async () => {
    const { dashboard } = await opened()
    dashboard.showSide('money', 'costs')
    expect(dashboard.view.value).toBe('money')
    dashboard.show('files')
    dashboard.showSide('levers', 'watch')
    dashboard.show('money')
    expect(dashboard.sides.value).toMatchObject({ money: 'costs', levers: 'watch' })
  })

  it('looks at another product from its first side, and at the same one from where it was left', async () => {
    const { dashboard } = await opened()
    dashboard.showAsin('B000TEST01' as Asin)
    dashboard.showSide('product', 'bids')
    dashboard.showAsin('B000TEST01' as Asin)
    expect([dashboard.asin.value, dashboard.sides.value.product]).toEqual(['B000TEST01', 'bids'])
    dashboard.showAsin('B000TEST03' as Asin)
    expect(dashboard.sides.value.product).toBe('advice')
  })

  it('takes an entry out of the journal at once, and stands as it is kept when it could not be', async () => {
    const source = createInventedSource()
    const kept = EXPERIMENTS.map(({ entry }) => entry)
    source.journal = () =>
      Promise.resolve({ ok: true, value: { entries: kept, dismissed: [], study: 'made' } })
    const { dashboard } = await opened(source)
    const entries = () => {
      const { value } = dashboard.studies.journal
      return value.kind === 'ready' ? value.view.entries.map(({ id }) => id) : []
    }
    const before = entries()
    const [first = ''] = before
    expect(before.length).toBeGreaterThan(0)
    let answer = (_: { ok: false; problem: 'disk-full' }): void => undefined
    source.dropEntry = () =>
      new Promise(resolve => {
        answer = resolve
      })
    const dropped = dashboard.dropEntry(first)
    expect(entries()).toEqual(before.slice(1))
    answer({ ok: false, problem: 'disk-full' })
    await dropped
    expect(entries()).toEqual(before)
    expect(dashboard.trouble.value).toBe('problem.disk-full')
  })

  it('gives the place of the rows back to any other view', async () => {
    const { dashboard } = await opened()
    const { studies } = dashboard
    const request = { shop: SHOP_US, asin: null, figure: 'revenue', horizonDays: 90, month: null } as const
    for (const leave of [
      () => dashboard.show('files'),
      () => dashboard.showAsin('B000TEST01' as Asin),
      () => dashboard.chooseShop(SHOP_FR),
    ]) {
      studies.askRows(request)
      expect(studies.asked.value).toEqual(request)
      leave()
      expect(studies.asked.value).toBeNull()
    }
  })

  it('switches alerts on while the browser still asks for leave to notify', async () => {
    const { dashboard, source } = await opened()
    source.allowNotifications = () => new Promise(() => {})
    await dashboard.setAlerts(true)
    expect(source.calls).toContainEqual({
      name: 'saveSettings',
      payload: expect.objectContaining({ alerts: true }),
    })
  })

  it('says what failed instead of swallowing it', async () => {
    const { dashboard, source } = await opened()
    source.deleteEverything = () => Promise.resolve({ ok: false, problem: 'disk-full' })
    await dashboard.deleteEverything()
    expect(dashboard.trouble.value).toBe('problem.disk-full')
    source.deleteEverything = () => Promise.reject(new Error('gone'))
    await dashboard.deleteEverything()
    expect(dashboard.trouble.value).toBe('problem.failed')
  })
})

describe('createLoader', () => {
  const answer = <T>(value: T) => Promise.resolve({ ok: true as const, value })

  it('drops an answer that comes after a newer question', async () => {
    const loader = createLoader<string>('nothing')
    let late = (_: string) => {}
    const first = loader.load(
      () =>
        new Promise(done => {
          late = value => done({ ok: true, value })
        }),
    )
    await loader.load(() => answer('new'))
    late('old')
    await first
    expect(loader.state.value).toEqual({ kind: 'ready', view: 'new' })
  })

  it('keeps the view while it asks again, unless it belongs to something else', async () => {
    const loader = createLoader<string>('nothing')
    await loader.load(() => answer('one'))
    const again = loader.load(() => answer('two'))
    expect(loader.state.value.kind).toBe('ready')
    await again
    const other = loader.load(() => answer('three'), true)
    expect(loader.state.value.kind).toBe('loading')
    await other
  })

  it('turns a refusal and a missing view into what the panel says', async () => {
    const loader = createLoader<string>('nothing')
    await loader.load(() => Promise.resolve({ ok: false, problem: 'unreachable' }))
    expect(loader.state.value).toEqual({ kind: 'problem', what: 'problem.unreachable' })
    await loader.load(() => answer(null))
    expect(loader.state.value).toEqual({ kind: 'empty', why: 'nothing' })
  })
})
