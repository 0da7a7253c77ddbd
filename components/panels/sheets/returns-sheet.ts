// The return curve as a file: a row a day and clock, what was seen and what is expected in columns of their own.
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { ReturnCurve } from '@/lib/schema/outlook'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { rangedColumns } from './ranged-columns'

interface Returns {
  /** null = the shop. */
  asin: Asin | null
  /** All clocks. */
  curves: readonly ReturnCurve[]
  asOf: IsoDate
}

export function returnsSheet(speak: Speak, { asin, curves, asOf }: Returns): Sheet {
  const { say } = speak
  const name = say('back.row.share')
  const share = (how: 'seen' | 'beyond') =>
    rangedColumns(speak, `${name}: ${say(`chart.return.${how}`)}`, 'share').slice(0, 3)
  return {
    file: `encore-${asin ?? 'shop'}-return-curve-${asOf}`,
    // No money in it.
    currency: '',
    columns: [
      { name: say('back.clock'), unit: 'text' },
      { name: say('chart.curve.day'), unit: 'days' },
      ...share('seen'),
      { name: say('chart.curve.risk'), unit: 'count' },
      ...share('beyond'),
    ],
    rows: curves.flatMap(curve => [...seenRows(curve), ...expectedRows(curve)].map(rowOf(say, curve))),
  }
}

interface Day {
  day: number
  cells: (number | null)[]
}

const rowOf =
  (say: Speak['say'], { clock }: ReturnCurve) =>
  ({ day, cells }: Day): Sheet['rows'][number] => [say(`back.clock.${clock}`), day, ...cells]

/** The points of the curve, and between them the days of the table: these are known without limits. */
function seenRows({ points, at }: ReturnCurve): Day[] {
  const drawn = new Set(points.map(({ day }) => day))
  const told = HORIZONS.filter(day => at[day] !== null && !drawn.has(day))
  return [
    ...points.map(({ day, share, low, high, atRisk }) => ({
      day,
      cells: [share, low, high, atRisk, null, null, null],
    })),
    ...told.map(day => ({ day, cells: [at[day], null, null, null, null, null, null] })),
  ].sort((a, b) => a.day - b.day)
}

const expectedRows = ({ beyond }: ReturnCurve): Day[] =>
  (beyond?.points ?? []).map(({ day, share, low, high }) => ({
    day,
    cells: [null, null, null, null, share, low, high],
  }))
