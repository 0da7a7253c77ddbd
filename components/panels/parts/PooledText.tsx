// The repeat rate as it was seen beside the same held to the other products of the shop.
import { useSpeak } from '@/components/primitives/speak'
import type { ByHorizon, Share } from '@/lib/schema/figures'
import type { AsinOutlook } from '@/lib/schema/outlook'
import type { Horizon } from '@/lib/schema/purchase-history'
import { RowsOf } from './RowsOf'

/** Horizons by how much they tell: 90 days first, as everywhere on the page. */
const ORDER: readonly Horizon[] = [90, 60, 30, 180, 365]
/** A difference under this is not worth a word. */
const ALIKE = 0.01

export function PooledText({ pooled, raw }: { pooled: AsinOutlook['pooledRepeat']; raw: ByHorizon<Share> }) {
  const { say, print } = useSpeak()
  const horizon = ORDER.find(one => pooled[one] !== null && raw[one].value !== null)
  const held = horizon === undefined ? null : pooled[horizon]
  const seen = horizon === undefined ? null : raw[horizon]
  if (horizon === undefined || !held || !seen || seen.value === null) return <>{say('trust.rate-none')}</>
  return (
    <>
      {say('trust.rate-said', {
        days: horizon,
        seen: print.share(seen.value),
        count: print.count(seen.n),
        held: print.share(held.value),
        low: print.share(held.low),
        high: print.share(held.high),
      })}{' '}
      {say(Math.abs(held.value - seen.value) < ALIKE ? 'trust.rate-alike' : 'trust.rate-apart')}
      <RowsOf of={say('trace.figure.pooled-rate')} figure="pooled-rate" days={horizon} />
    </>
  )
}
