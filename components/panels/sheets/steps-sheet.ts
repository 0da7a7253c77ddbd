// From order to order as a file: a row an order, all three horizons side by side.
import type { CourseView } from '@/components/panels/course-view'
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'
import { VALUE_HORIZONS } from '@/lib/schema/outlook'
import { rangedCells, rangedColumns } from './ranged-columns'

export function stepsSheet(speak: Speak, { steps, currency, asin, asOf }: CourseView): Sheet {
  const { say } = speak
  return {
    file: `encore-${asin ?? 'shop'}-order-to-order-${asOf}`,
    currency,
    columns: [
      { name: say('steps.order'), unit: 'count' },
      { name: say('steps.buyers'), unit: 'count' },
      ...rangedColumns(speak, say('steps.average'), 'money'),
      ...VALUE_HORIZONS.flatMap(days => {
        const next = say('steps.next', { days })
        return [
          ...rangedColumns(speak, next, 'share'),
          ...rangedColumns(speak, `${say('steps.median')}, ${next}`, 'days'),
        ]
      }),
    ],
    rows: steps.map(({ order, buyers, averageMinor, next }) => [
      order,
      buyers,
      ...rangedCells(averageMinor),
      ...VALUE_HORIZONS.flatMap(days => [
        ...rangedCells(next[days].share),
        ...rangedCells(next[days].medianDays),
      ]),
    ]),
  }
}
