// The outlook of a whole shop: its models, what they foretell, how they fared, and who its buyers are.
import { isoDate } from '@/lib/schema/dates'
import type { FittedModel, Models, ShopOutlook } from '@/lib/schema/outlook'
import { type BtydFit, PARAMETER_NAMES } from '@/lib/stats/btyd/btyd-model'
import { TIME_UNIT_DAYS } from './customer-rows'
import type { ShopFits } from './fit-shop'
import { entryOf, type OutlookGround } from './ground'
import { type GroupFits, groupOutlook, portfolioOf } from './group-outlook'
import { atLeastTable, firstToSecond, segments } from './loyalty'
import { expectations } from './portfolio'

/** @throws never. */
export function shopOutlook(ground: OutlookGround): ShopOutlook {
  const { request, columns, days, gaps, fits, spendShown, clock, track } = ground
  const groupFits: GroupFits | null =
    fits === null ? null : { fit: fits.fit, early: fits.early ?? fits.fit, basis: 'own' }
  const everybody = Uint32Array.from({ length: request.log.buyers }, (_, buyer) => buyer)
  const { season } = clock
  return {
    shop: request.shop,
    ...groupOutlook(ground, everybody, columns, groupFits, false),
    models: fits === null ? null : modelsOf(ground, fits),
    spend: spendShown,
    season: {
      factors: season.kind === 'season' ? [...season.index] : null,
      reason: season.reason,
    },
    track: track.shown === null ? [] : [track.shown],
    segments: segments(days, request.log.asOfDay, groupFits === null ? null : expected(ground, groupFits)),
    firstToSecond: firstToSecond(gaps),
    atLeast: atLeastTable(days),
  }
}

/** Purchases expected of each customer within the horizon; 0 for those who entered after the end of intake. */
function expected(ground: OutlookGround, fits: GroupFits): Float64Array {
  const { columns, days, clock, intakeEnd, request } = ground
  const idle = request.log.asOfDay - intakeEnd
  const portfolio = portfolioOf(ground, columns, fits)
  const of = expectations(portfolio, clock.weeks(idle), clock.weeks(idle + request.horizonDays))
  const byCustomer = new Float64Array(days.customers)
  for (let row = 0; row < columns.rows; row++) byCustomer[columns.customer[row] as number] = of(row)
  return byCustomer
}

function modelsOf({ request, columns, days, newFrom, intakeEnd }: OutlookGround, fits: ShopFits): Models {
  const entry = entryOf(days, columns)
  let leftOut = 0
  for (let row = 0; row < columns.rows; row++) if (newFrom !== null && entry(row) < newFrom) leftOut++
  const shown = request.allModels ? fits.fits : [fits.fit]
  return {
    chosen: fits.fit.model,
    reason: fits.reason,
    timeUnitDays: TIME_UNIT_DAYS,
    fits: shown.map(fitted),
    leftOut,
    burnInDays: request.burnInDays,
    intakeEnd: isoDate(intakeEnd),
  }
}

const fitted = ({ model, k, parameters, logLikelihood, n, unidentified }: BtydFit): FittedModel => ({
  name: model,
  k,
  parameters: Object.fromEntries(
    PARAMETER_NAMES[model].map((name, i) => [name, parameters[i] as number] as const),
  ),
  logLikelihood,
  n,
  unidentified,
})
