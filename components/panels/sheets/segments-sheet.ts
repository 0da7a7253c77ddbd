// The six groups of buyers as a file: a row a group.
import type { ShopOutlookView } from '@/components/panels/outlook-view'
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'

export const segmentsSheet = ({ say }: Speak, { outlook, currency }: ShopOutlookView): Sheet => ({
  file: `encore-segments-${outlook.asOf}`,
  currency,
  columns: [
    { name: say('segment.title'), unit: 'text' },
    { name: say('cohort.buyers'), unit: 'count' },
    { name: say('segment.revenue'), unit: 'money' },
    { name: say('segment.purchases'), unit: 'count' },
    { name: say('segment.expected', { n: outlook.forecast?.horizonDays ?? 90 }), unit: 'number' },
    { name: say('segment.last'), unit: 'days' },
  ],
  rows: outlook.segments.map(one => [
    say(`segment.${one.id}`),
    one.buyers,
    one.revenueMinor,
    one.purchases,
    one.expectedPurchases,
    one.medianDaysSinceLast,
  ]),
})
