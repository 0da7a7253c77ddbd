// What stands in a study that a seller may want to be told of: a broken gate, stock that will not last, a killer, a verdict.
import type { Alert } from '@/lib/schema/alert'
import { CHECK_IDS } from '@/lib/schema/baseline'
import { epochDay } from '@/lib/schema/dates'
import type { Study } from '@/lib/schema/study'

/** Everything that stands, told before or not. @throws never. */
export function alertsOf({ shop, asins }: Study): Alert[] {
  const alerts = asins.flatMap(({ asin, advice: { gate, wave, killers, asOf } }): Alert[] => [
    ...CHECK_IDS.filter(check => gate.checks[check].state === 'red').map(
      (check): Alert => ({ id: `gate ${asin} ${check}`, kind: 'gate-broken', asin }),
    ),
    // Stock that ends later can still be ordered in time.
    ...(wave?.coverEnds && epochDay(wave.coverEnds) - epochDay(asOf) <= wave.leadTimeDays
      ? [{ id: `wave ${asin}`, kind: 'wave-over-stock' as const, asin }]
      : []),
    ...killers
      .filter(({ to }) => to === null)
      .map(({ killer, from }): Alert => ({ id: `killer ${asin} ${killer} ${from}`, kind: 'killer', asin })),
  ])
  const due = shop.experiments.filter(({ verdict }) => verdict !== 'too-early')
  return [
    ...alerts,
    ...due.map(({ entry, asin }): Alert => ({ id: `verdict ${entry.id}`, kind: 'verdict-due', asin })),
  ]
}
