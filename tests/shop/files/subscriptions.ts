// Subscribe & Save files as Amazon made them until 2025: the forecast for eight weeks, and the performance of the last four.
import { isoDate } from '@/lib/schema/dates'
import type { Country } from '@/tests/shop/parameters'
import type { Product, Shop } from '@/tests/shop/shop'
import { type Cells, type ReportFile, tabFile } from './report-file'

const LEAD = 'offer-state snapshot-date sku fnsku asin'.split(' ')
const weeks = (count: number, ...names: string[]): string[] =>
  Array.from({ length: count }, (_, i) => names.map(name => `${name}-week-${i + 1}`)).flat()
const FORECAST = [
  ...LEAD,
  'estimated-avg-sns-discount-next-8-weeks',
  'product-name',
  'country',
  'active-subscriptions',
  'week-1-start-date',
  ...weeks(8, 'scheduled-sns-units'),
]
const PERFORMANCE = [
  ...LEAD,
  'product-name',
  'country',
  'week-1-start-date',
  ...weeks(4, 'sns-units-shipped', 'oos-rate', 'sns-sale-price', 'sns-discount'),
]

/** A fifth of the units of products with a clock of their own go to subscribers. */
const SUBSCRIBED = 0.2
const onOffer = (shop: Shop): Product[] =>
  shop.products.filter(({ cadence, merchantFulfilled }) => cadence.repeat >= 0.4 && !merchantFulfilled)

function unitsOfWeek(shop: Shop, country: Country, product: Product, firstDay: number): number {
  let units = 0
  for (const row of shop.traffic)
    if (row.country === country && shop.products[row.product] === product)
      if (row.day >= firstDay && row.day < firstDay + 7) units += row.units
  return Math.floor(units * SUBSCRIBED)
}

const lead = (shop: Shop, country: Country, product: Product): Cells => ({
  'offer-state': 'ELIGIBLE',
  'snapshot-date': isoDate(shop.lastDay),
  sku: product.sku,
  fnsku: product.fnsku,
  asin: product.asin,
  'product-name': product.title.en,
  country: country === 'UK' ? 'GB' : country,
})

/** Subscriptions on the last day, and what is scheduled from the day after. */
export function subscriptionForecastFile(shop: Shop, name: string, country: Country): ReportFile {
  const rows = onOffer(shop).map((product): Cells => {
    const pace = unitsOfWeek(shop, country, product, shop.lastDay - 6)
    return {
      ...lead(shop, country, product),
      'estimated-avg-sns-discount-next-8-weeks': '5%',
      'active-subscriptions': String(pace * 4 + 1),
      'week-1-start-date': isoDate(shop.lastDay + 1),
      ...Object.fromEntries(weeks(8, 'scheduled-sns-units').map(header => [header, String(pace)])),
    }
  })
  return tabFile(name, 'subscribe-save-forecast', FORECAST, rows)
}

/** Units shipped to subscribers in the last four weeks, the first of them first. */
export function subscriptionPerformanceFile(shop: Shop, name: string, country: Country): ReportFile {
  const firstDay = shop.lastDay - 27
  const rows = onOffer(shop).map((product): Cells => {
    const cells = lead(shop, country, product)
    cells['week-1-start-date'] = isoDate(firstDay)
    for (let week = 1; week <= 4; week++) {
      const start = firstDay + 7 * (week - 1)
      cells[`sns-units-shipped-week-${week}`] = String(unitsOfWeek(shop, country, product, start))
      cells[`oos-rate-week-${week}`] = '0.00%'
      cells[`sns-discount-week-${week}`] = '5%'
    }
    return cells
  })
  return tabFile(name, 'subscribe-save-performance', PERFORMANCE, rows)
}
