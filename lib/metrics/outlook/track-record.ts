// "How far off were our forecasts?" The same forecast made again as of past days, held against what came.
import { isoDate } from '@/lib/schema/dates'
import type { TrackRecord } from '@/lib/schema/outlook'
import type { BtydFit } from '@/lib/stats/btyd/btyd-model'
import { errorSummary, type PastForecast } from '@/lib/stats/forecast/error-summary'
import { rollingOrigins } from '@/lib/stats/forecast/rolling-origins'
import { customerColumns } from './customer-columns'
import { fitShop } from './fit-shop'
import { between, portfolio } from './portfolio'
import type { PurchaseDays } from './purchase-days'
import type { ShopClock } from './shop-clock'

export interface TrackOptions {
  /** First day of the books and last day of intake, epoch days. */
  firstDay: number
  intakeEnd: number
  /** Length of the burn-in; as of an early day at most half of the history until then. */
  burnInDays: number
  horizonDays: number
  /** The model of today: past days are forecast with the same one. */
  model: Pick<BtydFit, 'model' | 'k'>
  clock: (to: number) => ShopClock
}

/** Past days a month apart, six at most: each costs a fit. */
const ORIGINS = { stepDays: 30, most: 6 }

export interface Track {
  shown: TrackRecord | null
  /** Standard deviation of the model's own error relative to a forecast; null = too few past days to tell. */
  modelError: number | null
}

/** Yields between origins, so that a worker can answer others meanwhile. @throws never. */
export function* trackRecord(days: PurchaseDays, options: TrackOptions): Generator<void, Track> {
  const { firstDay, intakeEnd, horizonDays } = options
  const origins = rollingOrigins(firstDay, intakeEnd, horizonDays, ORIGINS)
  const past: PastForecast[] = []
  for (const origin of origins) {
    const one = pastForecast(days, origin, options)
    if (one !== null) past.push(one)
    yield
  }
  const first = origins[0]
  if (first === undefined) return { shown: null, modelError: null }
  const summary = errorSummary(past)
  const measured = summary.kind === 'measured' ? summary : null
  return {
    shown: {
      horizonDays,
      origins: summary.origins,
      firstOrigin: isoDate(first),
      error: measured?.medianError ?? null,
      // The summary's bias is what came over what was forecast; a seller asks how much was promised too much.
      bias: measured === null ? null : -measured.bias,
    },
    modelError: measured?.modelErrorShare ?? null,
  }
}

function pastForecast(days: PurchaseDays, origin: number, options: TrackOptions): PastForecast | null {
  const { firstDay, burnInDays, horizonDays, model, clock } = options
  const columns = customerColumns(days, { enteredFrom: null, to: origin })
  const entry = (row: number): number =>
    days.day[days.start[columns.customer[row] as number] as number] as number
  const newFrom = firstDay + Math.min(burnInDays, Math.floor((origin - firstDay + 1) / 2))
  const fits = fitShop(columns, entry, { newFrom, force: null, only: model })
  if (fits === null) return null
  const fitOf = (row: number): BtydFit => (entry(row) < newFrom ? (fits.early ?? fits.fit) : fits.fit)
  const total = between(portfolio(columns, fitOf), 0, clock(origin).weeks(horizonDays))
  return {
    asOf: origin,
    forecast: total.mean,
    actual: purchasesBetween(days, origin, origin + horizonDays),
    variance: total.processVariance + total.parameterVariance,
  }
}

/** Purchases after `from` up to `to` of customers who had bought by `from`. */
function purchasesBetween({ customers, start, day }: PurchaseDays, from: number, to: number): number {
  let count = 0
  for (let customer = 0; customer < customers; customer++) {
    if ((day[start[customer] as number] as number) > from) continue
    for (let i = start[customer] as number; i < (start[customer + 1] as number); i++)
      if ((day[i] as number) > from && (day[i] as number) <= to) count++
  }
  return count
}
