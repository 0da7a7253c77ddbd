// Sides of first orders as a file: a row a side and horizon, of all kinds that can be told.
import type { CourseView } from '@/components/panels/course-view'
import type { Sheet } from '@/components/panels/save-context'
import { sideName } from '@/components/panels/side-name'
import type { Speak } from '@/components/primitives/create-speak'
import { rangedCells, rangedColumns } from './ranged-columns'

export function sidesSheet(speak: Speak, { firstOrders, currency, asin, asOf }: CourseView): Sheet {
  const { say } = speak
  return {
    file: `encore-${asin ?? 'shop'}-first-orders-${asOf}`,
    currency,
    columns: [
      { name: say('sides.kind'), unit: 'text' },
      { name: say('sides.side'), unit: 'text' },
      { name: say('sides.buyers'), unit: 'count' },
      { name: say('sides.days'), unit: 'days' },
      ...rangedColumns(speak, say('sides.repeat'), 'share'),
      ...rangedColumns(speak, say('sides.revenue'), 'money'),
      ...rangedColumns(speak, say('sides.later'), 'money'),
      ...rangedColumns(speak, say('sides.contribution'), 'money'),
    ],
    rows: firstOrders.pairs.flatMap(pair =>
      pair.at.flatMap(({ days, sides }) =>
        ([0, 1] as const).map(at => [
          say(`sides.kind.${pair.kind}`),
          sideName(speak, pair, at, currency),
          pair.buyers[at],
          days,
          ...rangedCells(sides[at].repeat),
          ...rangedCells(sides[at].revenueMinor),
          ...rangedCells(sides[at].laterMinor),
          ...rangedCells(sides[at].contributionMinor),
        ]),
      ),
    ),
  }
}
