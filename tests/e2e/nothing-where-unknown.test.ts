// Signed out, an unknown shop, an unknown layout: nothing is drawn, nothing is stored, and the panel says what it was.
import { afterEach, describe, expect, it } from 'vitest'
import { rest, strips } from '@/tests/browser/page-hands'
import { showView } from '@/tests/browser/panel-hands'
import type { ReplicaSettings } from '@/tests/replica/visit-of-request'
import { untilBooks } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'
import { searchStorage } from './support/search-storage'

let stage: Stage | undefined
afterEach(() => stage?.close())

async function visit(replica: Partial<ReplicaSettings>, trouble: string) {
  stage = await openStage({ replica })
  const panel = await stage.openPanel()
  const page = await stage.openPage('/orders-v3/?page=2')
  const books = await untilBooks(panel, one => one.troubles.some(found => found.trouble === trouble), 30_000)
  await rest()
  return { panel, page, books, told: books.troubles.find(one => one.trouble === trouble) }
}

describe('where nothing is known for sure', () => {
  it('signed out: draws nothing and stores nothing', async () => {
    const { panel, page, books } = await visit({ signedOut: true }, 'signed-out')
    expect(await strips(page)).toEqual([])
    expect(books.shops).toEqual([])
    expect(await searchStorage(panel, ['TEA-250', 'B0ENC00001'])).toEqual([])
  })

  it('unknown shop: draws nothing and stores no order, although the page is understood', async () => {
    const { panel, page, books } = await visit({ header: 'unknown' }, 'unknown-shop')
    expect(await strips(page)).toEqual([])
    expect(books.shops).toEqual([])
    expect(await searchStorage(panel, ['TEA-250', 'B0ENC0000', 'Larkspur'])).toEqual([])
  })

  it('unknown layout: says so, with the shape of the page and none of its values', async () => {
    const { panel, told } = await visit({ layout: 'strange', json: 'off' }, 'unknown-layout')
    const shape = told?.shape ?? ''
    expect(shape).toContain('article')
    expect(shape).not.toMatch(/\d{3}-\d{7}|B0ENC|Green tea|Larkspur/)
    await showView(panel, 'files')
    // The button that copies the shape.
    await panel.waitForSelector('.notice-warn .notice-body button')
  })
})
