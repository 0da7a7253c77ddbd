// The products as a file: a row an entry ASIN, with CLV and repeat rate at every age.
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'
import type { AsinSummary } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { rangedCells, rangedColumns } from './ranged-columns'

export function productsSheet(speak: Speak, rows: readonly AsinSummary[]): Sheet {
  const { say } = speak
  const [first] = rows
  const at = (name: string, days: number): string =>
    say('names.at', { name, days: say('unit.days', { n: days, days }) })
  return {
    file: `encore-products-${first?.asOf ?? ''}`,
    currency: first?.currency ?? '',
    columns: [
      { name: 'ASIN', unit: 'text' },
      { name: say('asins.asin'), unit: 'text' },
      { name: say('asins.buyers'), unit: 'count' },
      ...HORIZONS.flatMap((days): Sheet['columns'] => [
        { name: at(say('names.revenue'), days), unit: 'money' },
        { name: at(say('names.contribution'), days), unit: 'money' },
        ...rangedColumns(speak, at(say('rate.title'), days), 'share'),
      ]),
      { name: say('table.window-from'), unit: 'days' },
      { name: say('table.window-to'), unit: 'days' },
      { name: say('table.n', { name: say('asins.window') }), unit: 'count' },
    ],
    rows: rows.map(({ asin, title, entryBuyers, clv, repeatRate, interval }) => [
      asin,
      title,
      entryBuyers,
      ...HORIZONS.flatMap(days => [
        clv[days].revenueMinor,
        clv[days].contributionMinor,
        ...rangedCells(repeatRate[days]),
      ]),
      interval?.window.from ?? null,
      interval?.window.to ?? null,
      interval?.n ?? 0,
    ]),
  }
}
