// What a buyer has brought in by each horizon: one bar a horizon, contribution inside revenue. Text and boxes, no canvas:
// each horizon has its own buyers (only those old enough), so a line between them would promise too much.
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { ByHorizon, ClvAt } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'

export function ValueLadder({ clv, currency }: { clv: ByHorizon<ClvAt>; currency: string }) {
  const { say } = useSpeak()
  const most = Math.max(1, ...HORIZONS.map(h => clv[h].revenueMinor ?? 0))
  const width = (minor: number | null) => `${(100 * Math.max(0, minor ?? 0)) / most}%`
  const knowsCosts = HORIZONS.some(h => clv[h].contributionMinor !== null)
  return (
    <div class="ladder">
      {HORIZONS.map(horizon => {
        const { revenueMinor, contributionMinor, n } = clv[horizon]
        return (
          <div key={horizon} class="ladder-row">
            <span class="ladder-day">{say('unit.days', { n: horizon, days: horizon })}</span>
            <span class="ladder-bars" aria-hidden="true">
              <i style={{ width: width(revenueMinor) }} />
              {contributionMinor !== null && <b style={{ width: width(contributionMinor) }} />}
            </span>
            <span class="ladder-value">
              <Figure
                value={revenueMinor}
                quantity={{ kind: 'money', currency }}
                n={revenueMinor === null ? null : n}
                missing={say('missing.ripe')}
              />
              {contributionMinor !== null && (
                <span class="ladder-contribution">
                  {say('clv.contribution-of')}{' '}
                  <Figure value={contributionMinor} quantity={{ kind: 'money', currency }} />
                </span>
              )}
            </span>
          </div>
        )
      })}
      {knowsCosts && (
        <p class="legend">
          <span class="key key-revenue" /> {say('clv.revenue')} <span class="key key-contribution" />{' '}
          {say('clv.contribution')}
        </p>
      )}
    </div>
  )
}
