// The outlook's part of the JSON document: its names are a contract with whoever reads it.
import type { Interval, Share } from '@/lib/schema/figures'
import type {
  AsinOutlook,
  Estimate,
  FittedModel,
  Forecast,
  GroupOutlook,
  Models,
  ReturnCurve,
  ShopOutlook,
  Spend,
} from '@/lib/schema/outlook'
import { HORIZONS } from '@/lib/schema/purchase-history'

/** What a shop's outlook adds to its figures. @throws never. */
export const shopOutlookOf = (outlook: ShopOutlook) => ({
  models: modelsOf(outlook.models, outlook.spend),
  ...groupOutlookOf(outlook),
  season: outlook.season,
  track: outlook.track,
  segments: outlook.segments,
  firstToSecond: outlook.firstToSecond,
  atLeast: outlook.atLeast,
})

/** What an ASIN's outlook adds: `forecast` is of those who entered by it, `forecastSold` of its own orders. @throws never. */
export const asinOutlookOf = (outlook: AsinOutlook) => ({
  ...groupOutlookOf(outlook),
  forecastSold: outlook.soldForecast === null ? null : forecastOf(outlook.soldForecast),
  boughtWithin: outlook.boughtWithin,
})

const groupOutlookOf = (outlook: GroupOutlook) => ({
  forecast: outlook.forecast === null ? null : forecastOf(outlook.forecast),
  noForecast: outlook.noForecast,
  valueAhead: outlook.valueAhead,
  alive: outlook.alive,
  due: outlook.due,
  clocks: Object.fromEntries(outlook.curves.map(curve => [curve.clock, clockOf(curve)])),
})

const forecastOf = ({ horizonDays, buyers, purchases, revenueMinor, byWeek, basis }: Forecast) => ({
  horizonDays,
  buyers,
  purchases,
  revenueMinor,
  byWeek,
  basis,
})

const clockOf = ({ buyers, returned, at, median, beyond }: ReturnCurve) => ({
  buyers,
  returned,
  survival: at,
  median,
  extrapolated:
    beyond === null
      ? null
      : {
          fromDay: beyond.fromDay,
          neverIdentified: beyond.neverIdentified,
          points: beyond.points,
        },
})

function modelsOf(models: Models | null, spend: Spend) {
  if (models === null) return null
  const { chosen, reason, timeUnitDays, leftOut, burnInDays, intakeEnd, fits } = models
  return {
    chosen,
    reason,
    timeUnitDays,
    leftOutBuyers: leftOut,
    burnInDays,
    intakeEnd,
    ...Object.fromEntries(fits.map(fit => [fit.name, modelOf(fit, timeUnitDays)])),
    gammaGamma:
      spend.kind === 'gamma-gamma'
        ? gammaGammaOf(spend)
        : { unidentified: ['p', 'q', 'gamma'], n: spend.n, reason: spend.reason },
  }
}

const modelOf = (
  { name, k, parameters, logLikelihood, n, unidentified }: FittedModel,
  timeUnitDays: number,
) => ({
  ...(name === 'mbgcnbd' ? { k } : {}),
  ...parameters,
  logLikelihood,
  n,
  timeUnitDays,
  ...(unidentified.length === 0 ? {} : { unidentified }),
})

const gammaGammaOf = ({ p, q, gamma, n, correlation }: Extract<Spend, { kind: 'gamma-gamma' }>) => ({
  p,
  q,
  gamma,
  n,
  correlation,
})

/** The interval with what the reorder window adds; null where there is no gap. @throws never. */
export function intervalWithWindow(interval: Interval | null, { window, curves }: GroupOutlook) {
  if (interval === null) return null
  const shown = window.state === 'shown' ? window : null
  const described = window.state === 'shown' || window.state === 'no-rhythm' ? window : null
  const median = curves.find(({ clock }) => clock === 'shop')?.median
  return {
    ...interval,
    state: window.state,
    mode: shown?.mode.value ?? null,
    modeLow: shown?.mode.low ?? null,
    modeHigh: shown?.mode.high ?? null,
    modes: shown?.modes ?? [],
    hdi50: described?.hdi50 ?? null,
    hdi80: described?.hdi80 ?? null,
    rhythm: described?.rhythm ?? null,
    perUnit: described?.perUnit ?? null,
    kaplanMeierMedian: median?.reached ? median.day : null,
  }
}

/** Repeat rates with what pooling over ASINs makes of them. @throws never. */
export const repeatRateWithPooled = (
  repeatRate: Record<(typeof HORIZONS)[number], Share>,
  pooled: Record<(typeof HORIZONS)[number], Estimate | null>,
) => Object.fromEntries(HORIZONS.map(days => [days, { ...repeatRate[days], pooled: pooled[days] }]))

/** Survival at the horizons, continued by the tails where it ends before them: marked as such. @throws never. */
export function survivalContinued(
  survival: Record<(typeof HORIZONS)[number], number | null>,
  { curves }: GroupOutlook,
) {
  const beyond = curves.find(({ clock }) => clock === 'shop')?.beyond?.points ?? []
  const extrapolated = HORIZONS.flatMap(days => {
    const point = beyond.find(({ day }) => day === days)
    return survival[days] === null && point !== undefined ? [[days, point] as const] : []
  })
  return {
    ...survival,
    ...(extrapolated.length === 0 ? {} : { extrapolated: Object.fromEntries(extrapolated) }),
  }
}
