// The reports that are JSON: coupon performance, and what Brand Analytics counts as repeat purchase within a month.
import { isoDate } from '@/lib/schema/dates'
import { minorDigits } from '@/lib/schema/money'
import type { Country } from '@/tests/shop/parameters'
import type { Shop, ShopOrder } from '@/tests/shop/shop'
import type { ReportFile } from './report-file'

const jsonFile = (
  name: string,
  report: ReportFile['report'],
  rows: number,
  document: object,
): ReportFile => ({
  name,
  report,
  rows,
  bytes: Buffer.from(`${JSON.stringify(document, null, 1)}\n`),
})

/** Sales of one marketplace from one day to another, both included. */
const salesIn = (shop: Shop, country: Country, fromDay: number, toDay: number): ShopOrder[] =>
  shop.orders.filter(
    order => order.kind === 'sale' && order.country === country && order.day >= fromDay && order.day <= toDay,
  )

/** Two coupons of the last weeks: 10 % off the first product, an amount off the third. */
export function couponFile(shop: Shop, name: string, country: Country): ReportFile {
  const { id = '', currency = '' } = shop.marketplaces.get(country) ?? {}
  const major = (minor: number): number => minor / 10 ** minorDigits(currency)
  const coupons = [0, 2].map((index, i) => {
    const product = shop.products[index]
    const price = product?.price[country] ?? 0
    const fromDay = shop.lastDay - 20 - 7 * i
    const sold = salesIn(shop, country, fromDay, fromDay + 6)
      .flatMap(order => order.lines)
      .filter(line => line.product === index)
      .reduce((units, line) => units + line.quantity, 0)
    const redemptions = Math.floor(sold / 4)
    const off = i === 0 ? Math.round(price * 0.1) : Math.round(price * 0.05)
    return {
      couponId: `ATESTCOUPON${country}${i + 1}`,
      merchantId: 'ATESTMERCHANT',
      marketplaceId: id,
      currencyCode: currency,
      name: `Autumn ${i + 1}`,
      websiteMessage: `Save on ${product?.title.en}`,
      startDateTime: `${isoDate(fromDay)}T12:00:00Z`,
      endDateTime: `${isoDate(fromDay + 6)}T12:00:00Z`,
      customerSegment: 'All (Default)',
      discountType: i === 0 ? 'PERCENT_OFF_LIST_PRICE' : 'AMOUNT_OFF_LIST_PRICE',
      discountAmount: i === 0 ? 10 : major(off),
      clips: redemptions * 3 + 2,
      redemptions,
      budget: major(price * 1000),
      totalDiscount: major(off * redemptions),
      budgetSpent: major(off * redemptions),
      budgetPercentageUsed: 0.1,
      sales: major((price - off) * redemptions),
      asins: [{ asin: product?.asin }],
    }
  })
  const reportSpecification = { reportType: 'GET_COUPON_PERFORMANCE_REPORT', marketplaceIds: [id] }
  return jsonFile(name, 'coupons', coupons.length, { reportSpecification, coupons })
}

/** Repeat buyers of each product within the last thirty days: persons who ordered it more than once in them. */
export function repeatPurchaseFile(shop: Shop, name: string, country: Country): ReportFile {
  const { id = '', currency = '' } = shop.marketplaces.get(country) ?? {}
  const [fromDay, toDay] = [shop.lastDay - 29, shop.lastDay]
  const orders = salesIn(shop, country, fromDay, toDay)
  const dataByAsin = shop.products.flatMap((product, index) => {
    const sold = orders.filter(order => order.lines.some(line => line.product === index))
    const times = new Map<string, number>()
    for (const { buyer, id: own } of sold) {
      const person = buyer < 0 ? own : String(buyer)
      times.set(person, (times.get(person) ?? 0) + 1)
    }
    if (sold.length === 0) return []
    const repeat = [...times.values()].filter(count => count > 1).length
    return [
      {
        startDate: isoDate(fromDay),
        endDate: isoDate(toDay),
        asin: product.asin,
        orders: sold.length,
        uniqueCustomers: times.size,
        repeatCustomersPctTotal: Number((repeat / times.size).toFixed(4)),
        repeatPurchaseRevenue: {
          amount: (product.price[country] * repeat) / 10 ** minorDigits(currency),
          currencyCode: currency,
        },
        repeatPurchaseRevenuePctTotal: Number((repeat / sold.length).toFixed(4)),
      },
    ]
  })
  const reportSpecification = {
    reportType: 'GET_BRAND_ANALYTICS_REPEAT_PURCHASE_REPORT',
    reportOptions: { reportPeriod: 'MONTH' },
    dataStartTime: isoDate(fromDay),
    dataEndTime: isoDate(toDay),
    marketplaceIds: [id],
  }
  return jsonFile(name, 'repeat-purchase', dataByAsin.length, { reportSpecification, dataByAsin })
}
