// Headers in a language nobody knows: the panel asks which column is which, reads the file, and does not ask again.
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '@/lib/schema/dates'
import { answerQuestion, importEnd, importFiles, startsImport } from '@/tests/browser/panel-hands'
import { businessByDateFile } from '@/tests/shop/files/business-report'
import { lastThirtyDays } from '@/tests/shop/files/write-reports'
import { openStage, type Stage } from './support/open-stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ shop: { countries: ['FR'] } })
})
afterAll(() => stage.close())

/** Header of each field that the dialogue asks for, in the file's own words. */
const MEANING: Record<string, string> = {
  date: 'Jour',
  sessions: 'Visites – Total',
  pageViews: 'Pages vues – Total',
  unitsOrdered: 'Unités commandées',
  sales: 'Chiffre des produits commandés',
  orderItems: "Nombre d'articles commandés",
}

/** Chooses the report and every required column, then sends the form. */
async function answerMapping(panel: Page): Promise<void> {
  const form = await panel.waitForSelector('form.mapping')
  const report = await form?.waitForSelector('select')
  await report?.select('business-by-date')
  await form?.evaluate((element, meaning) => {
    for (const select of element.querySelectorAll<HTMLSelectElement>('.mapping-fields select')) {
      const needed = select.closest('label')?.querySelector('.required') !== null
      const wanted = Object.values(meaning)
      const taken = [...element.querySelectorAll<HTMLSelectElement>('.mapping-fields select')].map(
        one => one.value,
      )
      if (!needed || select.value !== '') continue
      const free = [...select.options].find(one => wanted.includes(one.text) && !taken.includes(one.value))
      select.value = free?.value ?? ''
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }, MEANING)
  const save = await panel.waitForSelector('form.mapping .button-primary:not([disabled])')
  await startsImport(panel, async () => save?.click())
}

describe('an unknown header row', () => {
  it('opens the mapping dialogue once and is remembered by its signature', async () => {
    const { shop } = stage
    const period = lastThirtyDays(shop)
    const panel = await stage.openPanel()
    await importFiles(panel, stage.wholePaths())

    const [first, second] = ['un.csv', 'deux.csv'].map(name => businessByDateFile(shop, name, 'FR', period))
    await importFiles(panel, stage.write(first ? [first] : []))
    await answerMapping(panel)
    await importEnd(panel)

    const outcomes = await importFiles(panel, stage.write(second ? [second] : []))
    expect(await panel.$('form.mapping')).toBeNull()
    const answer = { from: isoDate(period.fromDay), to: isoDate(period.toDay), marketplace: '' }
    expect(await answerQuestion(panel, answer)).toBe(false)
    expect(outcomes.map(one => one.refused)).toEqual([false])
  })
})
