// Unit costs as a file: those that are missing first, then every cost of the books with its first day; what is only typed is not in it.
import { sold } from '@/components/panels/cost-rows'
import type { CostsView } from '@/components/panels/costs-view'
import type { Sheet } from '@/components/panels/save-context'
import type { Speak } from '@/components/primitives/create-speak'
import { isoDate } from '@/lib/schema/dates'
import { minorDigits } from '@/lib/schema/money'

export const costsSheet = (
  { say }: Speak,
  { costs, without, currency, asOf }: Pick<CostsView, 'costs' | 'without' | 'currency' | 'asOf'>,
): Sheet => ({
  file: `encore-unit-costs-${asOf}`,
  currency,
  columns: [
    { name: 'SKU', unit: 'text' },
    // Each cost is in the currency beside it, which need not be the shop's.
    { name: say('costs.unitCost'), unit: 'number' },
    { name: say('costs.inbound'), unit: 'number' },
    { name: say('costs.other'), unit: 'number' },
    { name: say('costs.currency'), unit: 'text' },
    { name: say('costs.from'), unit: 'day' },
    { name: say('costs.units-without'), unit: 'count' },
    { name: say('costs.revenue-without'), unit: 'money' },
  ],
  rows: [
    ...sold(without).map(one => [one.sku, null, null, null, null, null, one.units, one.revenueMinor]),
    ...costs
      .toSorted((a, b) => a.sku.localeCompare(b.sku) || b.fromDay - a.fromDay)
      .map(cost => [
        cost.sku,
        whole(cost.unitCostMinor, cost.currency),
        whole(cost.inboundMinor, cost.currency),
        whole(cost.otherMinor, cost.currency),
        cost.currency,
        isoDate(cost.fromDay),
        null,
        null,
      ]),
  ],
})

/** In whole units of its currency. */
const whole = (minor: number | null, currency: string): number | null =>
  minor === null ? null : minor / 10 ** minorDigits(currency)
