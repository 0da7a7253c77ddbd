// What the cost of a set-back was worked out from: the orders that were expected, the weeks compared, or the returns counted.
import { BLURRED } from '@/lib/metrics/advice/killers/confusing-variants'
import { killersOf } from '@/lib/metrics/advice/killers/index'
import { fallWeeks } from '@/lib/metrics/advice/killers/price-rotation'
import { returnsRise } from '@/lib/metrics/advice/returns-rise'
import { waterfall } from '@/lib/metrics/economics/waterfall'
import { returnTheme } from '@/lib/metrics/signals/return-themes'
import type { Killer } from '@/lib/schema/advice'
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { Trace } from '@/lib/schema/figure-rows'
import { groupLines } from './group-lines'
import { type OwnOutlook, ownOutlook } from './own-outlook'
import { withoutModel } from './portfolio-rows'
import { traceForecast } from './trace-forecast'
import type { RowsPart, TracedRows, TraceGround } from './trace-ground'
import { returnsOf, traceReturns } from './trace-returns'
import { soldLately } from './trace-wave'

/** `part` is "stock-out 2026-03-02": the set-back and the day it began. @throws never; null where nothing can be told. */
export function traceKiller(ground: TraceGround, limit: number): TracedRows {
  const own = ownOutlook(ground)
  const nothing = { ofBuyers: true, value: null, unit: 'number' as const, inputs: [] }
  if (own === null) return { ...nothing, ...withoutModel(ground) }
  const [id, from] = (ground.request.part ?? '').split(' ')
  const { shown } = waterfall(ground.task, ground.money(), groupLines(ground))
  const averageOrderMinor = shown.orders > 0 ? shown.revenueMinor / shown.orders : null
  const killer = killersOf({
    ...own,
    asOfDay: ground.task.asOfDay,
    economics: { averageOrderMinor, waterfall: { ...shown, adsMinor: null } },
  }).find(one => one.killer === id && one.from === from)
  if (killer === undefined) return { ...nothing, ...withoutModel(ground) }
  const { lostOrders, lostMinor } = killer
  const { inputs, ...rows } = behind(ground, own, killer, limit)
  return {
    ...rows,
    ofBuyers: true,
    value: lostOrders?.value ?? null,
    unit: 'number',
    inputs: [
      ...inputs,
      {
        name: 'order-worth',
        value: lostOrders && lostMinor && lostOrders.value > 0 ? lostMinor.value / lostOrders.value : null,
        unit: 'money',
      },
      { name: 'lost-money', value: lostMinor?.value ?? null, unit: 'money' },
    ],
  }
}

type Behind = RowsPart & { inputs: Trace['inputs'] }

function behind(ground: TraceGround, own: OwnOutlook, killer: Killer, limit: number): Behind {
  const { killer: id, from, lostOrders } = killer
  if (id === 'price-rotation') return weeksOf(own, from, limit)
  if (id === 'confusing-variants')
    return {
      ...returnsOf(ground, code => BLURRED.includes(returnTheme(code)), limit),
      inputs: [{ name: 'come-back-share', value: comeBack(own), unit: 'share' }],
    }
  if (id === 'rising-returns') {
    const rise = returnsRise(own.signals.returns)
    return {
      ...traceReturns({ ...ground, request: { ...ground.request, part: undefined } }, limit),
      inputs: [
        { name: 'more-returned', value: rise && rise.change * rise.shipped, unit: 'number' },
        { name: 'come-back-share', value: comeBack(own), unit: 'share' },
      ],
    }
  }
  return ofReorders(ground, own, lostOrders?.value ?? null, limit)
}

/** The share who come back that lost buyers are counted by: at the longest horizon there is. */
function comeBack({ outlook, figures }: OwnOutlook): number | null {
  for (const horizon of [365, 180, 90] as const) {
    const held = outlook?.pooledRepeat[horizon] ?? figures.repeatRate[horizon]
    if (held.value !== null) return held.value
  }
  return null
}

/** The reorders expected of each buyer, or the orders of the last weeks where no model speaks. */
function ofReorders(
  ground: TraceGround,
  { outlook, pace }: OwnOutlook,
  lost: number | null,
  limit: number,
): Behind {
  const forecast = outlook?.soldForecast ?? null
  if (forecast === null)
    return {
      ...soldLately(ground, limit),
      inputs: [
        { name: 'pace-days', value: pace.days, unit: 'days' },
        { name: 'orders', value: pace.orders, unit: 'count' },
        { name: 'repeat-orders', value: pace.repeatOrders, unit: 'count' },
        { name: 'first-orders', value: pace.firstOrders, unit: 'count' },
      ],
    }
  const { horizonDays, purchases } = forecast
  const traced = traceForecast('sold', 'orders')(
    { ...ground, request: { ...ground.request, horizonDays } },
    limit,
  )
  return {
    ...traced,
    inputs: [
      { name: 'expected-orders', value: purchases.value, unit: 'number' },
      { name: 'expected-in', value: horizonDays, unit: 'days' },
      // Days without stock; or days times the share of the Featured Offer that was lost.
      {
        name: 'days-lost',
        value: lost === null || !(purchases.value > 0) ? null : (lost / purchases.value) * horizonDays,
        unit: 'days',
      },
    ],
  }
}

function weeksOf({ signals, pace }: OwnOutlook, from: string, limit: number): Behind {
  const weeks = fallWeeks(signals, epochDay(from))
  const since = new Set(weeks?.since)
  const all = [...(weeks?.before ?? []), ...since]
  const first = epochDay(signals.firstWeek ?? from)
  const known = pace.firstOrders + pace.repeatOrders
  const dayOf = (week: number | undefined) => (week === undefined ? null : first + 7 * week)
  return {
    inputs: [{ name: 'reorder-share', value: known === 0 ? null : pace.repeatOrders / known, unit: 'share' }],
    columns: [
      { name: 'week', unit: 'day' },
      { name: 'orders', unit: 'count' },
      { name: 'since-first-move', unit: 'count' },
    ],
    count: all.length,
    fromDay: dayOf(all[0]),
    toDay: dayOf(all.at(-1)),
    rows: all
      .slice(0, limit)
      .map(week => [isoDate(first + 7 * week), signals.weeklyOrders[week] ?? 0, since.has(week) ? 1 : 0]),
  }
}
