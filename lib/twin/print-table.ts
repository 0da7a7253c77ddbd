// The table of the headless twin, for human eyes: a few lines a shop, then a line an ASIN.
import { leverWords } from '@/assets/words/en/lever-words'
import { createSay } from '@/assets/words/say'
import type { Economics } from '@/lib/schema/economics'
import type { AsinFigures, GroupFigures, Interval, Share, ShopFigures } from '@/lib/schema/figures'
import { marketplaceById } from '@/lib/schema/marketplaces'
import { minorDigits } from '@/lib/schema/money'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { AsinStudy } from '@/lib/schema/study'
import type { Analysis } from './analyse-files'
import { layOutTable } from './lay-out-table'

const FIRST_ASINS = 20
const NONE = '–'

const say = createSay({ en: leverWords, fr: {} }, 'en')

/** Lines of text; every ASIN when `all`, else the first twenty of each shop. @throws never. */
export function printTable({ asOf, shops }: Analysis, all: boolean): string {
  const blocks = shops.map(({ shop, asins, study }) => {
    const studied = new Map(study?.asins.map(one => [one.asin, one]))
    const shown = all ? asins : asins.slice(0, FIRST_ASINS)
    const left = asins.length - shown.length
    const rows = [ASIN_HEAD, ...shown.map(one => asinRow(one, studied.get(one.asin), shop.currency))]
    const money = study?.shop.economics ?? null
    return [
      ...headLines(shop, asOf),
      '',
      ...layOutTable([SHOP_HEAD, ...HORIZONS.map(days => horizonRow(shop, money, days))]),
      '',
      ...layOutTable(rows),
      ...(left === 0 ? [] : [`… and ${count(left)} more ASINs (--all shows them).`]),
    ].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}

const SHOP_HEAD = [
  'Whole shop, by age',
  'came back',
  '95 %',
  'of buyers',
  'all buyers (KM)',
  'revenue a buyer',
  'contribution',
]
const ASIN_HEAD = [
  'Entry ASIN',
  'buyers',
  'units',
  'back 90 d',
  'of',
  'KM 90 d',
  'interval',
  'most reorders',
  'CLV 90 d',
  'CLV 365 d',
  'contribution 90 d',
  'gate',
  'next step',
]

function headLines(
  { marketplace, currency, coverage, totals, interval, cohorts }: ShopFigures,
  asOf: string,
): string[] {
  const name = marketplaceById(marketplace)?.salesChannel ?? marketplace
  const { excluded } = coverage
  return [
    `${name}, ${currency}, as of ${asOf} (orders ${coverage.from ?? NONE} to ${coverage.to ?? NONE})`,
    `${count(totals.orders)} orders, ${count(totals.lines)} lines, ${count(totals.units)} units, ${money(totals.revenueMinor, currency)}; ${count(totals.buyers)} buyers with ${count(totals.purchases)} purchases, ${cohorts.length} monthly cohorts`,
    `Buyer known for ${percent(coverage.orders === 0 ? null : coverage.ordersWithBuyer / coverage.orders)} of orders; without: ${count(excluded.blank)} blank (${count(coverage.notInBuyerFile)} in no file that names buyers), ${count(excluded.noReply)} no-reply, ${count(excluded.businessRelay)} business relay, ${count(excluded.outlier)} outlier`,
    `${count(coverage.leftCensoredBuyers)} buyers entered in the first ${count(coverage.burnInDays)} days and may be old customers`,
    `Second purchase, of those who made one: ${intervalText(interval)}`,
  ]
}

const intervalText = (interval: Interval | null): string =>
  interval === null
    ? NONE
    : `median ${days(interval.median)} days, quartiles ${days(interval.q1)} and ${days(interval.q3)}, at least half on days ${windowText(interval)}, n = ${count(interval.n)}`

function horizonRow(
  { repeatRate, survival, clv, currency }: ShopFigures,
  economics: Economics | null,
  horizon: (typeof HORIZONS)[number],
): string[] {
  const { value, low, high, n } = repeatRate[horizon]
  const { revenueMinor } = clv[horizon]
  const contributionMinor = economics?.clv[horizon].contribution?.value ?? null
  return [
    `${horizon} days`,
    percent(value),
    low === null || high === null ? NONE : `${percent(low)}–${percent(high)}`,
    count(n),
    percent(survival[horizon]),
    money(revenueMinor, currency),
    money(contributionMinor, currency),
  ]
}

function asinRow(figures: AsinFigures, study: AsinStudy | undefined, currency: string): string[] {
  const { asin, entryBuyers, sold, interval, clv, baseline } = figures
  const rate: Share = figures.repeatRate[90]
  const km: GroupFigures['survival'][90] = figures.survival[90]
  const lever = study?.advice.proposals[0]?.lever
  return [
    asin,
    count(entryBuyers),
    count(sold.units),
    percent(rate.value),
    count(rate.n),
    percent(km),
    interval === null ? NONE : `${days(interval.median)} (n ${count(interval.n)})`,
    interval === null ? NONE : windowText(interval),
    money(clv[90].revenueMinor, currency),
    money(clv[365].revenueMinor, currency),
    money(study?.economics.clv[90].contribution?.value ?? null, currency),
    study?.advice.gate.state ?? baseline.state,
    lever === undefined ? NONE : say(`lever.${lever}`),
  ]
}

const count = (value: number): string => value.toLocaleString('en')
const days = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 1 })
const percent = (share: number | null): string => (share === null ? NONE : `${(share * 100).toFixed(1)} %`)
const windowText = ({ window }: Interval): string =>
  window.from === window.to ? `${window.from}` : `${window.from}–${window.to}`

function money(minor: number | null, currency: string): string {
  if (minor === null) return NONE
  const digits = minorDigits(currency)
  const value = minor / 10 ** digits
  return `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${currency}`
}
