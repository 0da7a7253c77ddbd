// The three CLVs as a file: a row a name and age, realised and forecast with their limits.
import type { MoneyView } from '@/components/panels/money-view'
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'
import { CLV_NAMES } from '@/lib/schema/economics'
import { VALUE_HORIZONS } from '@/lib/schema/outlook'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { rangedCells, rangedColumns } from './ranged-columns'

export function namedClvSheet(speak: Speak, { economics, currency, asin }: MoneyView): Sheet {
  const { say } = speak
  return {
    file: `encore-${asin ?? 'shop'}-clv-${economics.asOf}`,
    currency,
    columns: [
      { name: say('names.title'), unit: 'text' },
      { name: say('names.age'), unit: 'days' },
      ...rangedColumns(speak, say('names.realised'), 'money'),
      // A forecast is over nobody yet: its limits, and no count.
      ...rangedColumns(speak, say('names.forecast'), 'money').slice(0, 3),
    ],
    rows: CLV_NAMES.flatMap(name =>
      HORIZONS.map(days => {
        const horizon = VALUE_HORIZONS.find(one => one === days)
        const coming = horizon === undefined ? null : economics.ahead[horizon][name]
        return [
          say(`names.${name}`),
          days,
          ...rangedCells(economics.clv[days][name]),
          ...(coming === null ? [null, null, null] : [coming.value, coming.low, coming.high]),
        ]
      }),
    ),
  }
}
