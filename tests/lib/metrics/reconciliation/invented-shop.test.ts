// The invented shop, by way of its files: its months agree with its business reports and settlements to the minor unit but for
// promotions, a file that is left out is found, and rows traced add up to the figures.
import { describe, expect, it } from 'vitest'
import { reconciliation } from '@/lib/metrics/reconciliation/reconciliation'
import { traceFigure } from '@/lib/metrics/trace/trace-figure'
import { epochDay, isoMonth } from '@/lib/schema/dates'
import type { TracedFigure } from '@/lib/schema/figure-rows'
import { AMOUNT_SOURCES } from '@/lib/schema/money-facts'
import type { DifferenceCause } from '@/lib/schema/reconciliation'
import type { StudyTask } from '@/lib/schema/study'
import { businessByDateFile } from '@/tests/shop/files/business-report'
import type { ReportFile } from '@/tests/shop/files/report-file'
import { writeReports } from '@/tests/shop/files/write-reports'
import { gatherShop } from '@/tests/shop/gather-shop'
import { inventShop } from '@/tests/shop/invent-shop'

const shop = inventShop(41, { countries: ['US'], from: '2025-07-01', buyers: 350, outlier: false })
/** The days the invented traffic covers. */
const TRAFFIC_FROM = shop.lastDay - 91
const allFiles = [
  ...writeReports(shop),
  businessByDateFile(shop, 'by-date.csv', 'US', { fromDay: TRAFFIC_FROM, toDay: shop.lastDay }),
]

const taskOf = async (files: readonly ReportFile[]): Promise<StudyTask> =>
  (await gatherShop(shop, { files, daysLater: 22 })).task
const sum = (causes: readonly DifferenceCause[]): number =>
  causes.reduce((total, one) => total + (one.amountMinor ?? 0), 0)

describe('the invented shop', async () => {
  const task = await taskOf(allFiles)
  const told = reconciliation(task)
  const months = told.months.filter(one => epochDay(`${one.month}-01`) >= TRAFFIC_FROM)

  const freeUnits = (month: string): number =>
    task.sales.leftOut
      .filter(one => one.reason === 'no-price' && isoMonth(one.day) === month)
      .reduce((units, one) => units + one.units, 0)

  it('agrees with its business reports in units, and in sales but for promotions', () => {
    expect(months.map(one => one.month)).toEqual(['2026-08', '2026-09', '2026-10'])
    for (const month of months) {
      // Units given away are in their count, not in ours.
      expect((month.units.ours ?? 0) + freeUnits(month.month)).toBe(month.units.theirs)
      expect(month.sales.theirs).toBeGreaterThan(0)
      const promoted = month.reasons.find(one => one.reason === 'promotions')
      expect(promoted?.amountMinor).toBe((month.sales.ours ?? 0) - (month.sales.theirs ?? 0))
      expect(month.reasons.find(one => one.reason === 'unexplained')).toBeUndefined()
      expect(month.reasons.find(one => one.reason === 'time-zone')?.amountMinor).toBe(0)
    }
  })

  it('holds no booking of the transaction reports: settlements tell them all, those not released yet too', () => {
    expect(task.money.superseded).toBeGreaterThan(1000)
    const reported = [...task.money.amounts.source].filter(one => AMOUNT_SOURCES[one] === 'transactions')
    expect(reported).toEqual([])
  })

  it('agrees with what was booked, but for promotions and orders not shipped yet', () => {
    for (const month of told.months) {
      expect(sum(month.bookedReasons)).toBe((month.booked.ours ?? 0) - (month.booked.theirs ?? 0))
      expect(month.bookedReasons.map(one => one.reason)).not.toContain('unexplained')
      expect(month.bookedReasons.map(one => one.reason)).not.toContain('missing-file')
    }
  })

  it('covers every day with orders, buyers and settlements', () => {
    expect(told.gaps.filter(one => ['orders', 'buyers', 'settlements'].includes(one.kind))).toEqual([])
    expect(told.gaps.filter(one => one.kind === 'traffic')).toHaveLength(1)
  })

  it('traces revenue, repeat rate and interval to the figures', () => {
    const { figures } = task
    const value = (figure: TracedFigure, horizonDays: number): number | null =>
      traceFigure(task, { shop: task.shop, asin: null, figure, horizonDays, month: null }, 10).value
    expect(value('revenue', 90)).toBeCloseTo(figures.clv[90].revenueMinor ?? Number.NaN, 6)
    expect(value('revenue', 365)).toBeCloseTo(figures.clv[365].revenueMinor ?? Number.NaN, 6)
    expect(value('repeat-rate', 90)).toBeCloseTo(figures.repeatRate[90].value ?? Number.NaN, 12)
    expect(value('interval', 90)).toBe(figures.interval?.median)
  })

  it('read twice over, in another order, says the same', async () => {
    const twice = await taskOf([...allFiles, ...allFiles].reverse())
    expect(reconciliation(twice)).toEqual(told)
  })

  it('says which month of order files is missing', async () => {
    const left = allFiles.filter(
      file => !(file.name.includes('2026-02') && /all-orders|shipments|order-report/.test(file.name)),
    )
    const { gaps, months: all } = reconciliation(await taskOf(left))
    const [first] = gaps
    expect(first?.kind).toBe('orders')
    // Orders of early morning stand in the file of the month before.
    expect(Math.abs(epochDay(first?.from ?? '') - epochDay('2026-02-01'))).toBeLessThanOrEqual(2)
    expect(Math.abs(epochDay(first?.to ?? '') - epochDay('2026-02-28'))).toBeLessThanOrEqual(2)
    expect(all.find(one => one.month === '2026-02')?.sales.ours).toBe(0)
  })
})
