// The background's worker is ended while files are being read: the figures come all the same, and they are the right ones.
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rest } from '@/tests/browser/page-hands'
import { ask, importEnd, showView, startImport } from '@/tests/browser/panel-hands'
import { plainFigures } from '@/tests/shop/plain-figures'
import { figuresOf } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ shop: { buyers: 1500, from: '2025-10-01' } })
})
afterAll(() => stage.close())

async function expectRightFigures(panel: Page): Promise<void> {
  const outcomes = await importEnd(panel)
  expect(outcomes.filter(one => one.refused)).toEqual([])
  const plain = plainFigures(stage.shop, 'US')
  expect((await figuresOf(panel)).totals).toMatchObject({ orders: plain.orders, buyers: plain.buyers.size })
}

describe('the background ended during an import', () => {
  it('at the very moment the import is asked for: it starts all the same', async () => {
    const panel = await stage.openPanel()
    await showView(panel, 'files')
    await startImport(panel, stage.orderPaths())
    await stage.killBackground()
    await expectRightFigures(panel)
    await panel.close()
  })

  it('again and again while files are read: the import goes on', async () => {
    const panel = await stage.openPanel()
    await ask(panel, 'deleteEverything')
    await showView(panel, 'files')
    await startImport(panel, stage.orderPaths())
    await panel.waitForSelector('.job .outcome')
    for (let times = 0; times < 3; times++) {
      await stage.killBackground()
      await rest(200)
    }
    await expectRightFigures(panel)
  })
})
