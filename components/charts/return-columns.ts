// Columns of the return curve for the plot: what was seen, and what models expect beyond it, on one row of days.
import type { ReturnCurve } from '@/lib/schema/outlook'
import { curveColumns, seenDayOf } from './curve-columns'

type Column = (number | null)[]
export interface ReturnColumns {
  days: number[]
  seen: { share: Column; low: Column; high: Column }
  beyond: { share: Column; low: Column; high: Column }
}

/** Two years are the most that is drawn: beyond them the models speak of nothing anyone plans for. */
const LAST_DRAWN_DAY = 730

/** The forecast begins where the observation ends, so that the two lines meet. */
export function returnColumns({
  points,
  at,
  beyond,
}: Pick<ReturnCurve, 'points' | 'at' | 'beyond'>): ReturnColumns {
  const seen = curveColumns(points, beyond?.fromDay ?? seenDayOf(at), LAST_DRAWN_DAY)
  const end = { day: seen.days.at(-1) ?? 0, share: seen.share.at(-1) ?? 0 }
  const ahead = (beyond?.points ?? []).filter(point => point.day > end.day && point.day <= LAST_DRAWN_DAY)
  const before = seen.days.slice(1).map(() => null)
  const after = ahead.map(() => null)
  const column = (value: 'share' | 'low' | 'high'): Column =>
    ahead.length === 0
      ? seen.days.map(() => null)
      : [...before, end.share, ...ahead.map(point => point[value])]
  return {
    days: [...seen.days, ...ahead.map(point => point.day)],
    seen: {
      share: [...seen.share, ...after],
      low: [...seen.low, ...after],
      high: [...seen.high, ...after],
    },
    beyond: { share: column('share'), low: column('low'), high: column('high') },
  }
}
