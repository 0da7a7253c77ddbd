// What a side of first orders is called; sides by amount say where they are split.
import type { Speak } from '@/components/primitives/create-speak'
import { FIRST_ORDER_SIDES, type FirstOrderPair } from '@/lib/schema/first-orders'

export const sideName = (
  { say, print }: Speak,
  { kind, splitMinor }: Pick<FirstOrderPair, 'kind' | 'splitMinor'>,
  at: 0 | 1,
  currency: string,
): string =>
  say(`sides.${FIRST_ORDER_SIDES[kind][at]}`, {
    amount: splitMinor === null ? '' : print.money(splitMinor, currency),
  })
