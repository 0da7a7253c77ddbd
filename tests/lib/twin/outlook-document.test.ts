// What the document says of the outlook: its names are a contract, and nothing later than as-of is looked at.
import { describe, expect, it } from 'vitest'
import { epochDay } from '@/lib/schema/dates'
import { analyseFiles } from '@/lib/twin/analyse-files'
import { buyersTable } from '@/lib/twin/buyers-table'
import { parseArguments } from '@/lib/twin/parse-arguments'
import { orderFiles } from '@/tests/shop/files/write-reports'
import { inventShop } from '@/tests/shop/invent-shop'
import { inMemory, type TextFile, twinOf } from './twin-of'

const AS_OF = '2026-05-31'
const shop = inventShop(21, {
  buyers: 150,
  from: '2025-11-01',
  to: '2026-08-31',
  countries: ['US'],
  outlier: false,
})
/** Monthly files: those up to as-of, and those after it. */
const files = orderFiles(shop, 'US')
const monthOf = ({ name }: TextFile): string => /\d{4}-\d{2}/.exec(name)?.[0] ?? ''

describe('the document', () => {
  it('holds models, forecasts, windows and pooled rates under their names', async () => {
    const { shops } = await twinOf(files, { horizonDays: 60, allModels: true, burnInDays: 0 })
    const [us] = shops as never as Record<string, never>[]
    const { models, forecast, interval, asins } = us as never as {
      models: Record<string, Record<string, number>> & { chosen: string }
      forecast: { horizonDays: number; purchases: object; revenueMinor: object; byWeek: { week: number }[] }
      interval: object
      asins: Record<string, { pooled?: unknown } & object>[]
    }
    expect(Object.keys(models)).toEqual(
      expect.arrayContaining(['chosen', 'nbd', 'bgnbd', 'mbgnbd', 'mbgcnbd', 'paretonbd', 'gammaGamma']),
    )
    expect(Object.keys(models['bgnbd'] as object)).toEqual(
      expect.arrayContaining(['r', 'alpha', 'a', 'b', 'logLikelihood', 'n', 'timeUnitDays']),
    )
    expect(Object.keys(models['paretonbd'] as object)).toEqual(
      expect.arrayContaining(['r', 'alpha', 's', 'beta']),
    )
    expect(models['mbgcnbd']?.['k']).toBeGreaterThanOrEqual(1)
    expect(models['leftOutBuyers']).toBe(0)
    expect(forecast.horizonDays).toBe(60)
    expect(Object.keys(forecast.purchases)).toEqual(['value', 'low', 'high'])
    expect(Object.keys(forecast.revenueMinor)).toEqual(['value', 'low', 'high'])
    expect(forecast.byWeek.map(({ week }) => week)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
    expect(Object.keys(interval)).toEqual(
      expect.arrayContaining(['mode', 'hdi50', 'hdi80', 'rhythm', 'perUnit', 'kaplanMeierMedian']),
    )
    const sold = asins.filter(one => one['entryBuyers'] !== (0 as never))
    expect(sold.every(one => 'forecast' in one && 'forecastSold' in one)).toBe(true)
    expect(
      sold.some(one => (one['repeatRate'] as never as Record<string, { pooled: unknown }>)['90']?.pooled),
    ).toBe(true)
  })

  it('looks at nothing later than as-of', async () => {
    const asked = { asOfDay: epochDay(AS_OF) }
    const before = await twinOf(
      files.filter(file => monthOf(file) <= AS_OF.slice(0, 7)),
      asked,
    )
    const all = await twinOf(files, asked)
    expect(all.asOf).toBe(AS_OF)
    // A product that was sold later only is known by then, and has nothing to say.
    const spoken = ({ shops }: typeof all) =>
      shops.map(({ asins, ...rest }) => ({
        ...rest,
        asins: asins.filter(one => one.entryBuyers > 0 || one.sold.orders > 0),
      }))
    expect(spoken(all)).toEqual(spoken(before))
  })
})

describe('the buyers’ table', () => {
  it('has a line for each buyer, named by an order id, and adds up to the forecast', async () => {
    const asked = parseArguments(['--burn-in', '0', 'files'])
    const { shops } = await analyseFiles(files.map(inMemory), {
      ...asked,
      journal: [],
      now: 0,
      key: new Uint8Array(32).fill(1),
    })
    const study = shops[0]?.study
    const outlook = study?.outlook
    const [head, ...lines] = buyersTable(study?.buyers() ?? [])
      .trim()
      .split('\n')
    expect(head).toBe(
      'firstOrderId,purchases,recencyDays,ageDays,probabilityAlive,expectedPurchases,low,high,expectedRevenueMinor',
    )
    expect(lines).toHaveLength(shops[0]?.shop.totals.buyers as number)
    const ids = new Set(shop.orders.map(order => order.id))
    const cells = lines.map(line => line.split(','))
    expect(cells.every(([id]) => ids.has(id as never))).toBe(true)
    expect(new Set(cells.map(([id]) => id)).size).toBe(lines.length)
    const sum = cells.reduce((total, one) => total + Number(one[5]), 0)
    expect(sum).toBeCloseTo(outlook?.shop.forecast?.purchases.value as number, 6)
    for (const [, purchases, recency, age, alive, expected, low, high] of cells.map(one => one.map(Number))) {
      expect(Number(purchases) >= 1 && Number(recency) <= Number(age)).toBe(true)
      expect(Number(alive) >= 0 && Number(alive) <= 1 && Number(expected) >= 0).toBe(true)
      expect(Number(low) <= Number(high)).toBe(true)
    }
  })
})
