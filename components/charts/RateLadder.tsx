// How many buyers have come back by each horizon: the observed share with its 95 % limits as a span over the bar, and n.
import { Figure } from '@/components/primitives/Figure'
import { Meter } from '@/components/primitives/Meter'
import { useSpeak } from '@/components/primitives/speak'
import type { ByHorizon, Share } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'

interface Props {
  repeatRate: ByHorizon<Share>
  /** 1 - Kaplan-Meier over all buyers, drawn as a second figure. */
  survival: ByHorizon<number | null>
}

export function RateLadder({ repeatRate, survival }: Props) {
  const { say } = useSpeak()
  // Bars share a scale that ends at the highest limit, rounded up to a tenth: small rates stay readable.
  const top = Math.max(0.1, ...HORIZONS.map(h => repeatRate[h].high ?? 0))
  const scale = Math.ceil(top * 10) / 10
  return (
    <table class="rates">
      <thead>
        <tr>
          <th scope="col">{say('rate.within')}</th>
          <th scope="col" class="rates-bar">
            <span class="unseen">{say('rate.bar')}</span>
          </th>
          <th scope="col" class="end">
            {say('rate.observed')}
          </th>
          <th scope="col" class="end" title={say('rate.survival-hint')}>
            {say('rate.survival')}
          </th>
        </tr>
      </thead>
      <tbody>
        {HORIZONS.map(horizon => {
          const { value, low, high, n } = repeatRate[horizon]
          return (
            <tr key={horizon}>
              <th scope="row">{say('unit.days', { n: horizon, days: horizon })}</th>
              <td class="rates-bar">
                {value !== null && (
                  <Meter
                    value={value / scale}
                    limits={{
                      low: low === null ? null : low / scale,
                      high: high === null ? null : high / scale,
                    }}
                  />
                )}
              </td>
              <td class="end">
                <Figure
                  value={value}
                  quantity={{ kind: 'share' }}
                  limits={{ low, high }}
                  n={value === null ? null : n}
                  missing={say('missing.ripe')}
                />
              </td>
              <td class="end">
                <Figure value={survival[horizon]} quantity={{ kind: 'share' }} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
