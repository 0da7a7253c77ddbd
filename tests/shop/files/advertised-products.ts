// Sponsored Products, advertised product report: a spreadsheet by day as the console's writer makes it, or the CSV it can be asked for.
import { isoDate } from '@/lib/schema/dates'
import { minorDigits } from '@/lib/schema/money'
import { type AdRow, inventAds } from '@/tests/shop/invent-ads'
import type { Country } from '@/tests/shop/parameters'
import type { Shop } from '@/tests/shop/shop'
import { type Cells, commaFile, type ReportFile } from './report-file'
import { localMoney, plainAmount } from './spelling'
import { type WorkbookCell, writeWorkbook } from './write-workbook'

// The trailing spaces are the console's own.
const HEADERS = [
  'Date',
  'Portfolio name',
  'Currency',
  'Campaign Name',
  'Ad Group Name',
  'Advertised SKU',
  'Advertised ASIN',
  'Impressions',
  'Clicks',
  'Click-Thru Rate (CTR)',
  'Cost Per Click (CPC)',
  'Spend',
  '7 Day Total Sales ',
  'Total Advertising Cost of Sales (ACOS) ',
  'Total Return on Advertising Spend (ROAS)',
  '7 Day Total Orders (#)',
  '7 Day Total Units (#)',
  '7 Day Conversion Rate',
]
const GERMAN = [
  'Datum',
  'Portfolioname',
  'Währung',
  'Kampagnen-Name',
  'Anzeigengruppenname',
  'Beworbene SKU',
  'Beworbene ASIN',
  'Impressionen',
  'Klicks',
  'Klickrate (CTR)',
  'Kosten pro Klick (CPC)',
  'Ausgaben',
  '7 Tage, Umsatz gesamt (€)',
  'Gesamtumsatzkosten für Werbung (ACOS) ',
  'Gesamtrendite von Werbeausgaben (Return on Advertising Spend, ROAS)',
  '7 Tage, Aufträge gesamt (#)',
  '7 Tage, Einheiten gesamt (#)',
  '7-Tage-Konversionsrate',
]
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Mar 02, 2026" */
function namedDay(day: number): string {
  const [year, month, date] = isoDate(day).split('-')
  return `${MONTHS[Number(month) - 1]} ${date}, ${year}`
}

const campaignOf = (row: AdRow): string => `SP ${row.product.category} - auto`
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Number((part / whole).toFixed(4)))

/** The spreadsheet by day, dates as real date cells. */
export function advertisedProductsSheet(shop: Shop, name: string, country: Country): ReportFile {
  const currency = shop.marketplaces.get(country)?.currency ?? ''
  const major = (minor: number): number => minor / 10 ** minorDigits(currency)
  const rows = inventAds(shop, country).map((row): WorkbookCell[] => [
    { date: row.day },
    'Not grouped',
    currency,
    campaignOf(row),
    row.product.parentAsin,
    row.product.sku,
    row.product.asin,
    row.impressions,
    row.clicks,
    { share: share(row.clicks, row.impressions) },
    major(row.spendMinor) / row.clicks,
    major(row.spendMinor),
    major(row.salesMinor),
    row.salesMinor === 0 ? null : { share: share(row.spendMinor, row.salesMinor) },
    row.spendMinor === 0 ? null : share(row.salesMinor, row.spendMinor),
    row.orders,
    row.units,
    { share: share(row.orders, row.clicks) },
  ])
  return { name, report: 'advertised-products', rows: rows.length, bytes: writeWorkbook([HEADERS, ...rows]) }
}

/** The CSV by day; German headers and numbers for Germany, English ones elsewhere. */
export function advertisedProductsFile(shop: Shop, name: string, country: Country): ReportFile {
  const currency = shop.marketplaces.get(country)?.currency ?? ''
  const headers = country === 'DE' ? GERMAN : HEADERS
  const money = (minor: number): string =>
    country === 'DE' ? localMoney(minor, currency, country) : plainAmount(minor, currency)
  const rows = inventAds(shop, country).map((row): Cells => {
    const cells = [
      country === 'DE' ? isoDate(row.day).split('-').reverse().join('.') : namedDay(row.day),
      country === 'DE' ? 'Nicht gruppiert' : 'Not grouped',
      currency,
      campaignOf(row),
      row.product.parentAsin,
      row.product.sku,
      row.product.asin,
      String(row.impressions),
      String(row.clicks),
      '',
      '',
      money(row.spendMinor),
      money(row.salesMinor),
      '',
      '',
      String(row.orders),
      String(row.units),
      '',
    ]
    return Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? '']))
  })
  return commaFile(name, 'advertised-products', headers, rows)
}
