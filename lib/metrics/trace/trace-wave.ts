// What the units of a week of the reorder wave are made of: what is expected of each buyer of the product, and the pace beside it.
import { PACE_DAYS } from '@/lib/metrics/advice/asin-pace'
import { leadTimes } from '@/lib/metrics/advice/lead-times'
import { wave, waveParts } from '@/lib/metrics/advice/wave'
import { expectations } from '@/lib/metrics/outlook/portfolio'
import { epochDay } from '@/lib/schema/dates'
import { lineColumns } from './line-columns'
import { orderRows } from './order-rows'
import { ownOutlook } from './own-outlook'
import { tracedPortfolio } from './portfolio-of'
import { aliveOf, everyRow, portfolioRows, type RowColumn, withoutModel } from './portfolio-rows'
import type { RowsPart, TracedRows, TraceGround } from './trace-ground'

/** `part` is the number of the week, or 'buffer': the weeks that the units to have in addition come from. @throws never. */
export function traceWave(ground: TraceGround, limit: number): TracedRows {
  const own = ownOutlook(ground)
  if (own === null) return { ofBuyers: true, value: null, unit: 'count', inputs: [], ...withoutModel(ground) }
  const { id, outlook, signals, pace, paces } = own
  const inputs = {
    asOfDay: ground.task.asOfDay,
    outlook,
    signals,
    pace,
    weeklyUnits: paces.weeklyUnits(id),
    lastDays: paces.lastDays(id),
    leadTime: leadTimes(ground.task)(id),
  }
  const told = wave(inputs)
  if (ground.request.part === 'buffer') return bufferOf(told, limit)
  const week = Number(ground.request.part ?? 1)
  const { reorders, firsts, seconds, unitsEach, paceUnits } = waveParts(inputs)
  const value = told?.weeks.find(one => one.week === week)?.expected ?? null
  return reorders === null
    ? {
        ofBuyers: false,
        value,
        unit: 'count',
        inputs: [
          { name: 'pace-days', value: pace.days, unit: 'days' },
          { name: 'units-in-days', value: pace.units, unit: 'count' },
          { name: 'units-a-week', value: paceUnits, unit: 'number' },
        ],
        ...soldLately(ground, limit),
      }
    : {
        ofBuyers: true,
        value,
        unit: 'count',
        inputs: [
          { name: 'expected-orders', value: reorders[week - 1]?.value ?? null, unit: 'number' },
          { name: 'first-orders-week', value: firsts, unit: 'number' },
          { name: 'second-orders-week', value: seconds[week - 1] ?? 0, unit: 'number' },
          { name: 'units-each', value: unitsEach, unit: 'number' },
        ],
        ...ofBuyers(ground, week, limit),
      }
}

/** What is expected of each buyer within the week. */
function ofBuyers(ground: TraceGround, week: number, limit: number): RowsPart {
  const portfolio = tracedPortfolio(ground, 'sold')
  if (portfolio === null) return withoutModel(ground)
  const { clock, intakeEnd, request } = portfolio.ground
  const idle = request.log.asOfDay - intakeEnd
  const expected = expectations(portfolio, clock.weeks(idle + 7 * (week - 1)), clock.weeks(idle + 7 * week))
  const shown: RowColumn[] = [
    { name: 'alive', unit: 'share', of: row => aliveOf(portfolio, row) },
    { name: 'expected-orders', unit: 'number', of: expected },
  ]
  return portfolioRows(ground, portfolio, everyRow(portfolio), shown, limit)
}

/** Orders of the product in the days its pace is measured over. @throws never. */
export function soldLately(ground: TraceGround, limit: number): RowsPart {
  const { sales, asOfDay } = ground.task
  const lines: number[] = []
  for (let line = 0; line < sales.lines; line++) {
    const ago = asOfDay - (sales.day[line] as number)
    if (sales.asin[line] === ground.asinId && ago >= 0 && ago < PACE_DAYS) lines.push(line)
  }
  const { units, revenue } = lineColumns(ground)
  return orderRows(ground, lines, [units, revenue], { limit, withAge: false })
}

type Told = ReturnType<typeof wave>

function bufferOf(told: Told, limit: number): TracedRows {
  const weeks = told?.weeks ?? []
  const [first, last] = [weeks[0], weeks.at(-1)]
  return {
    ofBuyers: false,
    value: told?.bufferUnits ?? null,
    unit: 'count',
    inputs: [
      { name: 'stock-now', value: told?.stock ?? null, unit: 'count' },
      { name: 'lead-time', value: told?.leadTimeDays ?? null, unit: 'days' },
    ],
    columns: [
      { name: 'week', unit: 'day' },
      { name: 'expected-units', unit: 'count' },
      { name: 'low', unit: 'count' },
      { name: 'high', unit: 'count' },
      { name: 'stock-after', unit: 'count' },
    ],
    count: weeks.length,
    fromDay: first ? epochDay(first.from) : null,
    toDay: last ? epochDay(last.from) + 6 : null,
    rows: weeks
      .slice(0, limit)
      .map(({ from, expected, low, high, stockAfter }) => [from, expected, low, high, stockAfter]),
  }
}
