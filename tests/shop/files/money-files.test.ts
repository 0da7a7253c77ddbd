// What the invented shop's files state of money is what the readers get out of them: fees, ads, costs and the rest, to the minor unit.
import { describe, expect, it } from 'vitest'
import { fileOf, readFile } from '@/tests/lib/readers/reports/support/read-case'
import { inventAds } from '@/tests/shop/invent-ads'
import { inventShop } from '@/tests/shop/invent-shop'
import type { Country } from '@/tests/shop/parameters'
import { unitEconomics } from '@/tests/shop/unit-economics'
import { RAISED_DAYS } from './unit-costs'
import { moneyFiles } from './write-reports'

const COUNTRIES: readonly Country[] = ['US', 'UK', 'DE', 'FR', 'JP']
const shop = inventShop(5, { buyers: 300, from: '2026-05-01', countries: COUNTRIES })
const read = async (country: Country, report: string) => {
  const file = moneyFiles(shop, country).find(one => one.report === report)
  if (file === undefined) throw new Error(`No ${report} of ${country}.`)
  const marketplace = shop.marketplaces.get(country)
  const reading = await readFile(fileOf(file.name, file.bytes), { marketplace: marketplace?.id ?? null })
  expect(reading.report).toMatchObject({
    report,
    rows: file.rows,
    accepted: file.rows,
    skipped: [],
    problems: [],
  })
  return { ...reading.facts.money, marketplace }
}

describe.each(COUNTRIES)('the files of %s', country => {
  it('state the fees of each stored product', async () => {
    const { unitFee = [], marketplace } = await read(country, 'fee-preview')
    const stored = shop.products.filter(product => !product.merchantFulfilled)
    expect(unitFee).toEqual(
      stored.map(product => {
        const unit = unitEconomics(product, country)
        return {
          marketplace: marketplace?.id,
          sku: product.sku,
          asin: product.asin,
          currency: marketplace?.currency,
          priceMinor: unit.priceMinor,
          referralMinor: unit.referralMinor,
          fulfilmentMinor: unit.fulfilmentMinor,
          otherMinor: 0,
          productGroup: unit.productGroup,
        }
      }),
    )
  })

  it('state every day and product advertised, in a spreadsheet as in a CSV', async () => {
    const { ad = [] } = await read(country, 'advertised-products')
    const rows = inventAds(shop, country)
    expect(rows.length).toBeGreaterThan(100)
    expect(
      ad.map(one => [one.fromDay, one.sku, one.spendMinor, one.salesMinor, one.clicks, one.orders]),
    ).toEqual(
      rows.map(row => [row.day, row.product.sku, row.spendMinor, row.salesMinor, row.clicks, row.orders]),
    )
  })

  it('state the cost of each product and from when', async () => {
    const { unitCost = [], marketplace } = await read(country, 'unit-costs')
    const raisedFrom = shop.lastDay - RAISED_DAYS + 1
    expect(unitCost).toEqual(
      shop.products.flatMap(product =>
        [false, true].map(raised => {
          const { unitCostMinor, inboundMinor, otherMinor } = unitEconomics(product, country, raised)
          const fromDay = raised ? raisedFrom : shop.firstDay
          const currency = marketplace?.currency
          return { sku: product.sku, unitCostMinor, inboundMinor, otherMinor, currency, fromDay }
        }),
      ),
    )
  })

  it('state subscriptions, coupons and repeat purchase of this marketplace alone', async () => {
    const { subscription: ahead = [], marketplace } = await read(country, 'subscribe-save-forecast')
    const { subscription: past = [] } = await read(country, 'subscribe-save-performance')
    const { coupon = [] } = await read(country, 'coupons')
    const { repeatPurchase = [] } = await read(country, 'repeat-purchase')
    const all = [...ahead, ...past, ...coupon, ...repeatPurchase]
    expect(new Set(all.map(fact => fact.marketplace))).toEqual(new Set([marketplace?.id]))
    expect(past.every(({ day }) => day <= shop.lastDay)).toBe(true)
    expect(past.length).toBe((ahead.length / 9) * 4)
    expect(coupon.map(({ kind }) => kind)).toEqual(['percent', 'amount'])
    expect(repeatPurchase.every(({ orders }) => orders !== null && orders > 0)).toBe(true)
  })
})
