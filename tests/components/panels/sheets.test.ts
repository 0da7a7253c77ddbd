// Tables as files: what is on screen, in plain numbers, and no cell that a spreadsheet would compute.
import { describe, expect, it } from 'vitest'
import { cohortsSheet } from '@/components/panels/sheets/cohorts-sheet'
import { nextSheet } from '@/components/panels/sheets/next-sheet'
import { productsSheet } from '@/components/panels/sheets/products-sheet'
import { segmentsSheet } from '@/components/panels/sheets/segments-sheet'
import { sidesSheet } from '@/components/panels/sheets/sides-sheet'
import { stepsSheet } from '@/components/panels/sheets/steps-sheet'
import { createSpeak } from '@/components/primitives/create-speak'
import { writeCsv } from '@/lib/metrics/trace/write-csv'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { panelWords } from '@/tests/gallery/both-languages'
import { courseView } from '@/tests/gallery/invented-course'
import { asinFigures, shopFigures } from '@/tests/gallery/invented-figures'
import { SHOP_US } from '@/tests/gallery/invented-source'
import { shopView } from '@/tests/gallery/invented-views'

const shop = shopFigures(SHOP_US, 'ATVPDKIKX0DER' as typeof shop.marketplace, 'USD')
const summary = (title: string) =>
  ({ ...asinFigures(0), title, currency: 'USD', asOf: shop.asOf }) as unknown as Parameters<
    typeof productsSheet
  >[1][number]

describe.each(['en', 'fr'] as const)('tables as files in %s', language => {
  const speak = createSpeak(panelWords, language, language === 'fr' ? 'fr-FR' : 'en-US')
  const cohorts = {
    cohorts: shop.cohorts,
    asOf: shop.asOf,
    currency: 'USD',
    coverage: shop.coverage,
    buyers: 1,
  }
  const sheets = () => [
    stepsSheet(speak, courseView()),
    sidesSheet(speak, courseView()),
    productsSheet(speak, [summary('=HYPERLINK("x")'), summary('Tea')]),
    cohortsSheet(speak, cohorts, 'retention', 'months'),
    cohortsSheet(speak, cohorts, 'revenue', 'days'),
    segmentsSheet(speak, shopView()),
    nextSheet(speak, { asin: asinFigures(0).asin, next: asinFigures(0).next, titles: new Map() }),
  ]

  it('have a cell for every column, and a name for every file', () => {
    for (const { file, columns, rows } of sheets()) {
      expect(file).toMatch(/^encore-[a-zA-Z0-9-]+$/)
      expect(rows.length, file).toBeGreaterThan(0)
      expect(new Set(columns.map(one => one.name)).size, file).toBe(columns.length)
      for (const row of rows) expect(row.length, file).toBe(columns.length)
    }
  })

  it('hold nothing that a spreadsheet takes for a formula', () => {
    for (const sheet of sheets()) expect(writeCsv(sheet), sheet.file).not.toMatch(/(^|,)"?[=@]/m)
    expect(writeCsv(productsSheet(speak, [summary('=HYPERLINK("x")')]))).toContain(`"'=HYPERLINK(""x"")"`)
  })

  it('hold the numbers of the figures, to the minor unit', () => {
    const steps = stepsSheet(speak, courseView())
    expect(steps.rows.map(row => row[1])).toEqual(courseView().steps.map(one => one.buyers))
    const [row] = productsSheet(speak, [summary('Tea')]).rows
    expect(row?.[2]).toBe(asinFigures(0).entryBuyers)
    for (const [i, days] of HORIZONS.entries())
      expect(row?.[3 + 6 * i]).toBe(asinFigures(0).clv[days].revenueMinor)
    const grid = cohortsSheet(speak, cohorts, 'retention', 'months')
    expect(grid.rows.map(one => one.slice(2))).toEqual(shop.cohorts.map(one => one.retention))
  })
})
