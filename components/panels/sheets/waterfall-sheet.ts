// The way from revenue to contribution as a file: a row a step, costs below nought, steps that are not known empty.
import type { MoneyView } from '@/components/panels/money-view'
import type { Sheet } from '@/components/panels/save-context'
import { waterfallSteps } from '@/components/panels/waterfall-steps'
import type { Speak } from '@/components/primitives/create-speak'

export const waterfallSheet = (
  { say }: Speak,
  { economics, currency, asin }: Pick<MoneyView, 'economics' | 'currency' | 'asin'>,
): Sheet => ({
  file: `encore-${asin ?? 'shop'}-revenue-to-contribution-${economics.asOf}`,
  currency,
  columns: [
    { name: say('flow.step'), unit: 'text' },
    { name: say('flow.amount'), unit: 'money' },
    { name: say('flow.share'), unit: 'share' },
  ],
  rows: waterfallSteps(economics.waterfall).map(({ id, amountMinor, share }) => [
    say(`flow.${id}`),
    amountMinor,
    share,
  ]),
})
