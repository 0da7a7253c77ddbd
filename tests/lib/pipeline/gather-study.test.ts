// What a study is worked out from, on the invented shop: it adds up to the figures, reaches another worker whole, and is
// the same when every file has come twice.
import { describe, expect, it } from 'vitest'
import { createLedger } from '@/lib/ledger/create-ledger'
import { gate } from '@/lib/metrics/advice/gate'
import { productGroups } from '@/lib/metrics/advice/product-groups'
import { computeShop } from '@/lib/pipeline/compute-shop'
import { gatherStudy, type StudyOptions } from '@/lib/pipeline/gather-study'
import { isoDate } from '@/lib/schema/dates'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import { asin, DEFAULTS, line, take } from '@/tests/lib/ledger/support/drafts'
import { writeReports } from '@/tests/shop/files/write-reports'
import { gatherShop, gatherSmallShop, SMALL_SHOP } from '@/tests/shop/gather-shop'

const sum = (column: Iterable<number>): number => {
  let total = 0
  for (const one of column) total += one
  return total
}

describe('gatherStudy on the invented shop', async () => {
  const { task, figures } = await gatherSmallShop()
  const { sales, log, money } = task

  it('adds up to the figures, for the shop and for each ASIN', () => {
    const { totals, coverage } = figures.shop
    const orders = new Set(Array.from(sales.orderLow, (low, i) => `${sales.orderHigh[i]} ${low}`))
    expect(orders.size).toBe(totals.orders)
    expect([sales.lines, sum(sales.units), sum(sales.revenue), sum(sales.returnedUnits)]).toEqual([
      totals.lines,
      totals.units,
      totals.revenueMinor,
      totals.returnedUnits,
    ])
    expect([log.buyers, isoDate(task.asOfDay)]).toEqual([totals.buyers, coverage.to])
    for (const { asin, sold } of figures.asins) {
      const id = task.asins.indexOf(asin)
      let revenue = 0
      sales.asin.forEach((one, i) => {
        if (one === id) revenue += sales.revenue[i] as number
      })
      expect(revenue).toBe(sold.revenueMinor)
    }
  })

  it('gives each buyer the same money in both logs', () => {
    const bySales = new Float64Array(log.buyers)
    sales.buyer.forEach((buyer, i) => {
      if (buyer >= 0) bySales[buyer] = (bySales[buyer] as number) + (sales.revenue[i] as number)
    })
    const byLog = Array.from({ length: log.buyers }, (_, b) =>
      sum(log.revenue.subarray(log.start[b] as number, log.start[b + 1] as number)),
    )
    expect([...bySales]).toEqual(byLog)
  })

  it('is left with what was not counted, and with returns of known orders', () => {
    expect(new Set(sales.leftOut.map(one => one.reason)).size).toBeGreaterThan(2)
    expect(sales.returns.count).toBeGreaterThan(0)
    expect(sum(sales.returns.units)).toBeGreaterThanOrEqual(sum(sales.returnedUnits))
    for (let i = 0; i < sales.returns.count; i++)
      expect(sales.returns.purchaseDay[i]).toBeLessThanOrEqual(sales.returns.day[i] as number)
    expect(sales.returns.reasons[sales.returns.reason[0] as number]).toMatch(/^[A-Z_]*$/)
  })

  it('knows every id of every column', () => {
    const below = (column: Uint32Array, length: number): boolean => column.every(id => id < length)
    for (const column of [sales.asin, log.asin, money.amounts.asin, sales.returns.asin])
      expect(below(column, task.asins.length)).toBe(true)
    for (const column of [sales.sku, money.amounts.sku, sales.returns.sku])
      expect(below(column, task.skus.length)).toBe(true)
    expect(below(money.promotions.promotion, money.promotionTexts.length)).toBe(true)
    expect(below(money.reimbursements.reason, money.reasonTexts.length)).toBe(true)
    expect([task.asinOfSku.length, task.families.length]).toEqual([task.skus.length, task.asins.length])
    for (let i = 0; i < sales.lines; i++) expect(task.asinOfSku[sales.sku[i] as number]).toBe(sales.asin[i])
  })

  it('has money, histories and the days of the business report', () => {
    expect(money.amounts.count).toBeGreaterThan(0)
    expect(task.traffic).toHaveLength(30)
    const best = task.histories[task.asins.indexOf(figures.asins[0]?.asin as Asin)]
    expect(best?.inventory.length).toBeGreaterThan(0)
    expect(best?.traffic.length).toBeGreaterThan(0)
    expect(task.timeZone).toBe('America/Los_Angeles')
  })

  it('has the study hold each ASIN against the very lines that its figures did', () => {
    const groupOf = productGroups(task)
    const groups = new Set<string | null>()
    for (const { asin, baseline } of task.asinFigures) {
      const group = groupOf(task.asins.indexOf(asin))
      groups.add(group)
      const place = { asin, group, currency: task.currency, asOfDay: task.asOfDay }
      expect(gate(baseline, DEFAULT_SETTINGS, place)).toEqual(baseline)
    }
    expect(groups.size).toBeGreaterThan(1)
    expect(task.asinFigures.some(({ baseline }) => baseline.checks.returnRate.thresholdFrom === 'norm')).toBe(
      true,
    )
  })

  it('reaches another worker whole', () => {
    expect(structuredClone(task)).toEqual(task)
  })

  it('is the same when every file has come twice', async () => {
    const files = writeReports(SMALL_SHOP)
    const { task: again } = await gatherShop(SMALL_SHOP, { files: [...files, ...files] })
    // Rows of money stand in no particular order, but files that change nothing leave them where they are.
    expect(again).toEqual(task)
  })

  it('takes parents and ratings that the seller typed in', async () => {
    const [one, other] = [figures.asins[0]?.asin as Asin, figures.asins[1]?.asin as Asin]
    const { task: typed } = await gatherShop(SMALL_SHOP, {
      settings: { ...DEFAULT_SETTINGS, families: { [one]: other, [other]: other } },
      typedRatings: [
        { marketplace: figures.shop.marketplace, asin: one, stars: 4.4, seenAt: 1 },
        { marketplace: null, asin: other, stars: 1, seenAt: 1 },
      ],
    })
    const [a, b] = [typed.asins.indexOf(one), typed.asins.indexOf(other)]
    expect(typed.families[a]).toBe(typed.families[b])
    expect(typed.histories[a]?.ratings[0]).toMatchObject({ stars: 4.4, origin: 'typed' })
    expect(typed.histories[b]?.ratings).toEqual(task.histories[b]?.ratings)
  })
})

describe('gatherStudy', () => {
  const options = (ledger: ReturnType<typeof createLedger>, key: ShopKey): StudyOptions => ({
    asOfDay: null,
    figures: computeShop(
      ledger.shopLedger(key, DEFAULTS),
      () => ({ rating: null, inventory: [], traffic: null }),
      DEFAULT_SETTINGS,
      null,
    ).shop,
    asinFigures: [],
    settings: DEFAULT_SETTINGS,
    journal: [],
  })

  it('gives a shop without buyers an empty purchase log, and a shop without sales no study', () => {
    const ledger = createLedger()
    take(ledger, [line(1, { status: 'cancelled' })])
    const key = ledger.shops()[0] as ShopKey
    expect(gatherStudy(ledger, key, options(ledger, key))).toBeNull()
    take(ledger, [line(2)])
    const task = gatherStudy(ledger, key, options(ledger, key))
    expect([task?.log.buyers, task?.sales.lines]).toEqual([0, 1])
    expect(task?.asins).toEqual(['', asin(1)])
  })

  it('looks at nothing bought or returned after the day asked for', () => {
    const ledger = createLedger()
    take(ledger, [line(1), line(2, { purchasedAt: 1_775_000_000 })])
    const key = ledger.shops()[0] as ShopKey
    const day = ledger.salesLog(key, DEFAULTS).day[0] as number
    const task = gatherStudy(ledger, key, { ...options(ledger, key), asOfDay: day + 1 })
    expect([task?.sales.lines, task?.asOfDay]).toEqual([1, day + 1])
  })
})
