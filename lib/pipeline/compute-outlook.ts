// From what was gathered of one shop to its outlook: the slower half of the mathematics, in steps.
import { type Outlook, outlook } from '@/lib/metrics/outlook/outlook'
import type { Asin } from '@/lib/schema/ids'
import type { OutlookTask } from './gather-outlook'

export type { BuyerAhead } from '@/lib/metrics/outlook/buyers-ahead'
export type { Outlook } from '@/lib/metrics/outlook/outlook'

/** Draws are the same for the same books: a figure must not change because it is looked at again. */
const SEED = 20_110_901

/**
 * @returns null where there is nothing to look ahead from.
 * @throws never.
 */
export function computeOutlook({ asins, families, ...task }: OutlookTask): Generator<void, Outlook | null> {
  return outlook({
    ...task,
    seed: SEED,
    asin: id => asins[id] as Asin,
    familyOf: id => families[id] as number,
  })
}
