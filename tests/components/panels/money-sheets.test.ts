// Money, bids, costs, formulas, forecasts and return curves as files: every number as it is, days as dates, nothing where nothing is known.
import { describe, expect, it } from 'vitest'
import { bidsAt } from '@/components/panels/bids-at'
import { formulaCards, formulasBeside } from '@/components/panels/formula-cards'
import type { Sheet } from '@/components/panels/save-context'
import { bidsSheet } from '@/components/panels/sheets/bids-sheet'
import { costsSheet } from '@/components/panels/sheets/costs-sheet'
import { formulasSheet } from '@/components/panels/sheets/formulas-sheet'
import { returnsSheet } from '@/components/panels/sheets/returns-sheet'
import { waterfallSheet } from '@/components/panels/sheets/waterfall-sheet'
import { weeksSheet } from '@/components/panels/sheets/weeks-sheet'
import { createSpeak } from '@/components/primitives/create-speak'
import { writeCsv } from '@/lib/metrics/trace/write-csv'
import { isoDate } from '@/lib/schema/dates'
import { BID_HORIZONS } from '@/lib/schema/economics'
import type { Asin, Sku } from '@/lib/schema/ids'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { panelWords } from '@/tests/gallery/both-languages'
import { ECONOMICS, LOSING, moneyView, NO_COSTS } from '@/tests/gallery/invented-money'
import { unitCostOf } from '@/tests/gallery/invented-study'
import { productView, shopView } from '@/tests/gallery/invented-views'

const AS_OF = isoDate(20_400)
const COSTS = {
  currency: 'USD',
  asOf: AS_OF,
  costs: [
    unitCostOf('=TEA()'),
    unitCostOf('TEA', { fromDay: 20_300, unitCostMinor: 765 }),
    unitCostOf('CUP', { currency: 'JPY' }),
  ],
  without: [
    { sku: '' as Sku, asin: null, units: 9, revenueMinor: 90_000 },
    { sku: 'POT' as Sku, asin: null, units: 3, revenueMinor: 4_110 },
    { sku: 'MATCHA' as Sku, asin: null, units: 2, revenueMinor: 5_000 },
  ],
}
const TARGETS = { target: 0.1, kept: 0.05 }
const { outlook } = productView()
const weeks = outlook.forecast?.byWeek ?? []

/** Lines of the file without its mark, cells as they stand. */
const linesOf = (sheet: Sheet): string[] => writeCsv(sheet).slice(1).trimEnd().split('\r\n')

describe.each(['en', 'fr'] as const)('files in %s', language => {
  const speak = createSpeak(panelWords, language, language === 'fr' ? 'fr-FR' : 'en-US')
  const { say } = speak
  const sheets = () => [
    waterfallSheet(speak, moneyView()),
    bidsSheet(speak, moneyView(), TARGETS),
    costsSheet(speak, COSTS),
    formulasSheet(speak, moneyView()),
    weeksSheet(speak, { asin: null, sold: false, weeks, asOf: AS_OF }),
    returnsSheet(speak, { asin: null, curves: outlook.curves, asOf: AS_OF }),
  ]

  it('have a cell for every column, no two columns of one name, and words for all of them', () => {
    for (const { file, columns, rows } of sheets()) {
      expect(file).toMatch(/^encore-[a-zA-Z0-9-]+-\d{4}-\d\d-\d\d$/)
      expect(rows.length, file).toBeGreaterThan(0)
      expect(new Set(columns.map(one => one.name)).size, file).toBe(columns.length)
      for (const { name } of columns) expect(name, file).not.toMatch(/^[a-z]+\.[a-z-]+/)
      for (const row of rows) expect(row.length, file).toBe(columns.length)
    }
  })

  it('hold no word that the screen does not show in its language', () => {
    expect(waterfallSheet(speak, moneyView()).rows[0]?.[0]).toBe(language === 'fr' ? 'Revenu' : 'Revenue')
    expect(linesOf(costsSheet(speak, COSTS))[0]).toBe(
      language === 'fr'
        ? 'SKU,Coût unitaire,Acheminement,Autres,Devise,Depuis,Unités vendues sans coût,Revenu sans coût (USD)'
        : 'SKU,Unit cost,Inbound,Other,Currency,From,Units sold without a cost,Revenue without a cost (USD)',
    )
    expect(linesOf(weeksSheet(speak, { asin: null, sold: false, weeks, asOf: AS_OF }))[0]).toContain(
      say('forecast.week-orders'),
    )
  })

  it('hold nothing that a spreadsheet takes for a formula', () => {
    for (const sheet of sheets()) expect(writeCsv(sheet), sheet.file).not.toMatch(/(^|,)"?[=@]/m)
    expect(writeCsv(costsSheet(speak, COSTS))).toContain("'=TEA(),7.3,0.62,,USD,2024-10-04,,")
  })
})

const speak = createSpeak(panelWords, 'en', 'en-US')

describe('waterfallSheet', () => {
  it('holds each step to the minor unit, costs below nought, and leaves out what is not known', () => {
    const { waterfall } = ECONOMICS
    const rows = waterfallSheet(speak, moneyView()).rows
    expect(rows.map(row => row[1]).slice(0, 7)).toEqual([
      waterfall.revenueMinor,
      waterfall.referralMinor,
      waterfall.fulfilmentMinor,
      waterfall.otherFeesMinor,
      waterfall.costOfGoodsMinor,
      waterfall.refundsMinor,
      waterfall.reimbursementsMinor,
    ])
    expect(rows[1]?.[2]).toBe(waterfall.referralMinor / waterfall.revenueMinor)
    expect(linesOf(waterfallSheet(speak, moneyView(NO_COSTS)))).toContain('Cost of goods,,')
  })

  it('is named by the product it is of', () => {
    expect(waterfallSheet(speak, { ...moneyView(), asin: 'B000TEST01' as Asin }).file).toBe(
      `encore-B000TEST01-revenue-to-contribution-${ECONOMICS.asOf}`,
    )
  })
})

describe('bidsSheet', () => {
  it('holds both bids at every horizon, at the margin that is tried out', () => {
    const { rows } = bidsSheet(speak, moneyView(), TARGETS)
    expect(rows.map(row => row[0])).toEqual([...BID_HORIZONS])
    for (const [i, horizon] of BID_HORIZONS.entries()) {
      const { acos, cpcMinor } = bidsAt(ECONOMICS, horizon, TARGETS)
      const told = (of: typeof acos, n: number | undefined) =>
        of === null ? [null, null, null, null] : [of.value, of.low, of.high, n]
      expect(rows[i]).toEqual([
        horizon,
        0.1,
        ...told(acos, ECONOMICS.clv[horizon].contribution?.n),
        ...told(cpcMinor, ECONOMICS.bids.conversion?.sessions),
      ])
    }
  })

  it('holds nought where nothing is left for ads, and nothing where it cannot be told', () => {
    expect(bidsSheet(speak, moneyView(LOSING), { target: 0, kept: 0 }).rows[0]?.slice(2, 5)).toEqual([
      0, 0, 0,
    ])
    expect(linesOf(bidsSheet(speak, moneyView(NO_COSTS), TARGETS))[1]).toBe('30,0.1,,,,,,,,')
  })
})

describe('costsSheet', () => {
  it('puts what has no cost first, then every cost in its own currency with its first day', () => {
    expect(linesOf(costsSheet(speak, COSTS)).slice(1)).toEqual([
      'MATCHA,,,,,,2,50.00',
      'POT,,,,,,3,41.10',
      "'=TEA(),7.3,0.62,,USD,2024-10-04,,",
      'CUP,730,62,,JPY,2024-10-04,,',
      'TEA,7.65,0.62,,USD,2025-07-31,,',
    ])
  })
})

describe('formulasSheet', () => {
  it('holds every formula with its value and its inputs, each in its unit', () => {
    const { rows } = formulasSheet(speak, moneyView())
    const cards = formulaCards(ECONOMICS)
    expect(rows.length).toBe(
      formulasBeside(ECONOMICS).length + cards.reduce((sum, card) => sum + 1 + card.inputs.length, 0),
    )
    for (const { id, valueMinor, sure, horizon } of cards) {
      const own = rows.find(row => row[0] === row[1] && row[0] === speak.say(`formulas.${id}`))
      expect(own?.slice(2, 4)).toEqual([valueMinor === null ? null : valueMinor / 100, 'USD'])
      expect(own?.slice(6)).toEqual(sure === null ? [null, null] : [sure.n, horizon])
    }
    const margin = rows.find(row => row[1] === 'Gross margin')
    expect(margin?.slice(2, 4)).toEqual([ECONOMICS.formulas.marketplace?.grossMarginShare, 'share (0 to 1)'])
  })

  it('names a formula that has no value, with nothing beside it', () => {
    const none = { ...ECONOMICS, formulas: { ...ECONOMICS.formulas, crm: null, simple: null } }
    expect(linesOf(formulasSheet(speak, moneyView(none)))).toContain(
      'CRM lifetime value,CRM lifetime value,,USD,,,,',
    )
  })
})

describe('weeksSheet', () => {
  it('holds every week with the day it begins on and its limits', () => {
    const sheet = weeksSheet(speak, { asin: 'B000TEST01' as Asin, sold: true, weeks, asOf: AS_OF })
    expect(sheet.file).toBe(`encore-B000TEST01-weeks-sold-${AS_OF}`)
    expect(sheet.rows).toEqual(weeks.map(one => [one.week, one.from, one.value, one.low, one.high]))
    expect(linesOf(sheet)[1]).toMatch(/^1,\d{4}-\d\d-\d\d,[\d.]+,[\d.]+,[\d.]+$/)
  })
})

describe('returnsSheet', () => {
  const { curves } = shopView().outlook

  it('holds all clocks by day, seen and expected apart, and the days of the table', () => {
    const { rows } = returnsSheet(speak, { asin: null, curves, asOf: AS_OF })
    for (const { clock, points, at, beyond } of curves) {
      const own = rows.filter(row => row[0] === speak.say(`back.clock.${clock}`))
      const seen = own.filter(row => row[2] !== null)
      expect(own.map(row => row[1])).toEqual([...own.map(row => Number(row[1]))].sort((a, b) => a - b))
      for (const { day, share, low, high, atRisk } of points)
        expect(seen).toContainEqual([own[0]?.[0], day, share, low, high, atRisk, null, null, null])
      for (const day of HORIZONS)
        expect(
          seen.some(row => row[1] === day),
          `${clock} ${day}`,
        ).toBe(at[day] !== null)
      expect(own.filter(row => row[6] !== null).map(row => row.slice(6))).toEqual(
        beyond?.points.map(one => [one.share, one.low, one.high]) ?? [],
      )
    }
  })
})
