// The background's worker is ended while figures are computed anew: asking again gives the new figures, whole.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PATIENCE_MS } from '@/tests/browser/launch'
import { ask, importFiles } from '@/tests/browser/panel-hands'
import { booksOf, figuresOf } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ shop: { buyers: 1500, from: '2025-06-01' } })
})
afterAll(() => stage.close())

describe('the background ended during a recompute', () => {
  it('leaves no half-changed figures and finishes the change', async () => {
    const panel = await stage.openPanel()
    await importFiles(panel, stage.wholePaths())
    const before = await figuresOf(panel)
    expect(before.clv[90].contributionMinor).toBeNull()

    const { settings } = await booksOf(panel)
    const saved = ask(panel, 'saveSettings', { ...settings, grossMarginShare: 0.4 }).catch(() => null)
    for (let times = 0; times < 3; times++) {
      await new Promise(resolve => setTimeout(resolve, 25))
      await stage.killBackground()
    }
    await saved
    // The seller presses save again if the first press was lost; either way the figures must come whole.
    if ((await booksOf(panel)).settings.grossMarginShare === null)
      await ask(panel, 'saveSettings', { ...settings, grossMarginShare: 0.4 })
    await expect
      .poll(async () => (await figuresOf(panel)).clv[90].contributionMinor ?? 0, { timeout: PATIENCE_MS })
      .toBeGreaterThan(0)
    const after = await figuresOf(panel)
    expect(after.totals).toEqual(before.totals)
    expect(after.clv[90].revenueMinor).toBe(before.clv[90].revenueMinor)
  })
})
