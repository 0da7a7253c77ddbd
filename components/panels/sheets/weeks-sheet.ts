// The weeks of a forecast as a file: a row a week, by the day it begins on, with its limits.
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { ForecastWeek } from '@/lib/schema/outlook'
import { rangedColumns } from './ranged-columns'

interface Weeks {
  /** null = the shop. */
  asin: Asin | null
  /** Of the product itself, by whoever places them, not of the buyers it brought in. */
  sold: boolean
  weeks: readonly ForecastWeek[]
  asOf: IsoDate
}

export const weeksSheet = (speak: Speak, { asin, sold, weeks, asOf }: Weeks): Sheet => ({
  file: `encore-${asin ?? 'shop'}-weeks-${sold ? 'sold' : 'of-buyers'}-${asOf}`,
  // No money in it.
  currency: '',
  columns: [
    { name: speak.say('forecast.week'), unit: 'count' },
    { name: speak.say('forecast.from'), unit: 'day' },
    // A forecast is over nobody yet: its limits, and no count.
    ...rangedColumns(speak, speak.say('forecast.week-orders'), 'number').slice(0, 3),
  ],
  rows: weeks.map(({ week, from, value, low, high }) => [week, from, value, low, high]),
})
