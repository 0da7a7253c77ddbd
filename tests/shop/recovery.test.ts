// What was put into the invented shop comes out of its report files: the same counts as the plain way gives, buyer by buyer, and the
// known clocks of the entry products within the error that chance allows.
import { describe, expect, it } from 'vitest'
import { computeShop } from '@/lib/pipeline/compute-shop'
import { importAll } from '@/lib/pipeline/import-all'
import { LOCAL_ACCOUNT } from '@/lib/schema/ids'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import { medianGap, shareWithin } from './cadence'
import { writeReports } from './files/write-reports'
import { inventShop } from './invent-shop'
import type { Country, ShopParameters } from './parameters'
import { plainFigures, plainGaps, plainRepeatRate, plainRevenue } from './plain-figures'
import { createRandom } from './random'

/** All figures of one marketplace of an invented shop, by way of its files in a mixed order. */
async function byFiles(seed: number, country: Country, changes: Partial<ShopParameters>) {
  const shop = inventShop(seed, { ...changes, countries: [country] })
  const random = createRandom(`files ${seed}`)
  const files = writeReports(shop)
    .map(file => ({ file, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ file }) => ({
      name: file.name,
      size: file.bytes.byteLength,
      stream: () => new Blob([new Uint8Array(file.bytes)]).stream(),
    }))
  const { ledger, reports } = await importAll(files, {
    account: LOCAL_ACCOUNT,
    // As when a seller drops files before any page was opened: those that name no marketplace must find their shop.
    marketplace: null,
    // Weeks later: the snapshot in a file and the day of its import are not the same.
    now: (shop.lastDay + 22) * 86_400,
    key: new Uint8Array(32).fill(7),
    periodOf: () => ({ fromDay: shop.lastDay - 29, toDay: shop.lastDay }),
  })
  const [key] = ledger.shops()
  if (key === undefined) throw new Error('The files made no shop.')
  const options = { asOfDay: null, outlierPurchaseDays: DEFAULT_SETTINGS.outlierPurchaseDays }
  const books = ledger.shopLedger(key, options)
  const figures = computeShop(books, id => ledger.facts(key, id), DEFAULT_SETTINGS, null)
  return { shop, reports, shops: ledger.shops(), figures, plain: plainFigures(shop, country) }
}

describe.each([
  [21, 'US' as const, { buyers: 1500 }],
  [22, 'DE' as const, { buyers: 500, outlier: false }],
  [23, 'JP' as const, { buyers: 500 }],
])('seed %d, %s: the figures are those of the orders themselves', async (seed, country, changes) => {
  const { shop, reports, shops, figures, plain } = await byFiles(seed, country, changes)
  const { totals, coverage } = figures.shop

  it('reads every file, and all of them into one shop', () => {
    const refused = reports.filter(report => report.problems.some(problem => problem.severity === 'stop'))
    expect(refused.map(report => `${report.name}: ${report.problems.map(one => one.code)}`)).toEqual([])
    expect(shops).toHaveLength(1)
  })

  it('counts orders, lines, units and revenue alike', () => {
    const { orders, lines, units, revenueMinor } = plain
    expect(totals).toMatchObject({ orders, lines, units, revenueMinor })
  })

  it('finds the same buyers and purchases', () => {
    const purchases = [...plain.buyers.values()].reduce((sum, own) => sum + own.length, 0)
    expect(totals).toMatchObject({ buyers: plain.buyers.size, purchases })
  })

  it('covers the same orders and excludes the others for the same reasons', () => {
    expect(coverage).toMatchObject({ orders: plain.orders, ordersWithBuyer: plain.ordersWithBuyer })
    const { blank, noReply, businessRelay, outlier } = coverage.excluded
    expect({ blank, noReply, businessRelay, outlier }).toEqual({
      blank: plain.blank,
      noReply: 0,
      businessRelay: plain.businessRelay,
      outlier: plain.outlier,
    })
  })

  it('gives the same repeat rates and revenues, for the shop and for each entry product', () => {
    for (const one of [{ asin: null, ...figures.shop }, ...figures.asins])
      for (const days of HORIZONS) {
        const rate = plainRepeatRate(plain, one.asin, days)
        const where = `${one.asin ?? 'shop'} at ${days}`
        expect(one.repeatRate[days], where).toMatchObject(rate)
        const revenue = plainRevenue(plain, one.asin, days)
        if (revenue === null) expect(one.clv[days].revenueMinor, where).toBeNull()
        else expect(one.clv[days].revenueMinor, where).toBeCloseTo(revenue, 6)
      }
  })

  it('finds the stock to last as long as it does, whichever reports tell of it', () => {
    const stored = shop.stock.filter(row => shop.products[row.product]?.merchantFulfilled === false)
    const told = stored.map(({ product, available, shipped30 }) => {
      const asin = shop.products[product]?.asin
      const check = figures.asins.find(one => one.asin === asin)?.baseline.checks.stockDays
      return {
        asin,
        expected: shipped30 === 0 ? null : (available * 30) / shipped30,
        value: check?.value ?? null,
      }
    })
    for (const { asin, expected, value } of told)
      if (expected !== null) expect(value, asin).toBeCloseTo(expected, 6)
  })

  it('sees the same gaps to the second purchase', () => {
    for (const one of [{ asin: null, ...figures.shop }, ...figures.asins]) {
      const gaps = plainGaps(plain, one.asin)
      expect(one.gapCounts.flatMap((count, days) => Array<number>(count).fill(days))).toEqual(gaps)
    }
  })
})

describe('the known clocks come out', async () => {
  const { shop, figures } = await byFiles(31, 'US', { buyers: 9000, oldShare: 0 })
  const entries = shop.truth.filter(truth => truth.buyers >= 250)

  it.each(entries.map(truth => [truth.asin, truth] as const))(
    '%s: survival and repeat rate at every horizon',
    (asin, truth) => {
      const one = figures.asins.find(figure => figure.asin === asin)
      for (const days of [30, 60, 90, 180] as const) {
        const expected = shareWithin(truth.cadence, days)
        const { value, n } = one?.repeatRate[days] ?? { value: null, n: 0 }
        // Four standard errors: some hundred comparisons, so that chance alone fails once in a hundred seeds.
        const error = 4 * Math.sqrt((expected * (1 - expected)) / n) + 0.004
        expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(error)
        expect(Math.abs((one?.survival[days] ?? Number.NaN) - expected)).toBeLessThan(error)
      }
    },
  )

  it.each(
    entries
      .filter(truth => truth.cadence.kind.startsWith('refill'))
      .map(truth => [truth.asin, truth] as const),
  )('%s: the refill time lies in the reorder window and at the median', (asin, truth) => {
    const interval = figures.asins.find(figure => figure.asin === asin)?.interval
    const median = medianGap(truth.cadence) ?? Number.NaN
    expect(Math.abs((interval?.median ?? Number.NaN) - median)).toBeLessThan(median * 0.06 + 1)
    expect(interval?.window.from).toBeLessThanOrEqual(median + 1)
    expect(interval?.window.to).toBeGreaterThanOrEqual(median - 1)
  })
})
