// Product-page fixes: many look and few buy, or what comes is not what buyers took it for.
import type { Estimate } from '@/lib/schema/estimate'
import type { ReturnReason } from '@/lib/schema/signals'
import { type Advised, type LeverFacts, type LeverRule, quantity } from './lever-rule'
import { bestShare, recentTraffic, sessionsAMonth } from './page-traffic'
import { contributionOfUnit, timesAll } from './worth'

/** Enough visits to judge a page by: this many sessions in 30 days. */
const HIGH_SESSIONS = 300
/** Half of the tenth that practitioners call usual on Amazon; no published norm exists. */
const LOW_SHARE = 0.05
/** Returns that a page can prevent, this share of all that state a reason, and this many at least. */
const MISLED_SHARE = 0.4
const ENOUGH_RETURNS = 10
const MISLED: readonly ReturnReason['theme'][] = ['size-fit', 'not-as-described', 'compatibility']
/** Between nothing and all of it. */
const UP_TO_ALL = { value: 0.5, low: 0, high: 1 }

/**
 * Fires when the newest four weeks of traffic show at least 300 sessions in 30 days and fewer than 5 units per 100 of
 * them; else when four in ten returns with a reason speak of size, compatibility or a wrong description. Effect sizes in
 * circulation for better titles, images and A+ content are vendors' claims (grade C): test with Manage Your Experiments.
 * Expected, from the seller's own data only: up to what this page sold per session in its best earlier period, or up to
 * the contribution of the units that came back for such reasons.
 */
export const productPage = {
  id: 'product-page',
  reads: ['signals.traffic', 'signals.returns'],
  propose: facts => fewBuy(facts) ?? misled(facts),
} satisfies LeverRule

const common = {
  lever: 'product-page',
  evidence: 'C',
  breakEvenGain: null,
  costMinor: null,
  timeToEffect: 'fast',
  where: 'listing',
} as const satisfies Partial<Advised>

function fewBuy(facts: LeverFacts): Advised | null {
  const periods = facts.signals?.traffic ?? []
  const now = recentTraffic(periods)
  if (now === null || sessionsAMonth(now) < HIGH_SESSIONS || now.share >= LOW_SHARE) return null
  const { share, sessions } = now
  const best = Math.max(share, bestShare(periods, HIGH_SESSIONS))
  const worth = contributionOfUnit(facts)
  const units = (best - share) * sessionsAMonth(now)
  const expected = best > share && worth !== null ? timesAll(UP_TO_ALL, units * worth) : null
  return {
    ...common,
    sentence: 'page.fix',
    arguments: {
      n: sessions,
      share: share * 100,
      more: Math.round((LOW_SHARE - share) * sessions),
      usual: LOW_SHARE * 100,
    },
    because: [
      { figure: 'figure.sessions', value: sessions, unit: 'count', threshold: HIGH_SESSIONS, n: null },
      { figure: 'figure.unitSession', value: share, unit: 'share', threshold: LOW_SHARE, n: sessions },
    ],
    expectedMonthlyMinor: expected,
    expectedBasis: expected !== null ? 'own-page' : best > share ? 'no-costs' : 'none',
    arithmetic:
      expected === null || worth === null
        ? []
        : [
            {
              formula: 'page-gap',
              inputs: [
                quantity('figure.bestUnitSession', best, 'share'),
                quantity('figure.unitSession', share, 'share'),
                quantity('figure.sessionsMonth', sessionsAMonth(now), 'count'),
                quantity('figure.unitContribution', worth, 'money'),
              ],
              result: quantity('figure.atMostMonth', expected.high, 'money'),
            },
          ],
  }
}

function misled(facts: LeverFacts): Advised | null {
  const returns = facts.signals?.returns
  if (returns === undefined) return null
  const told = returns.reasons.reduce((sum, one) => sum + one.units, 0)
  const units = returns.reasons
    .filter(one => MISLED.includes(one.theme))
    .reduce((sum, one) => sum + one.units, 0)
  if (told < ENOUGH_RETURNS || units / told < MISLED_SHARE) return null
  const months = returns.months.length
  const worth = contributionOfUnit(facts)
  const month = months === 0 ? null : Math.min(units, returnedIn(returns.months) * (units / told)) / months
  const expected: Estimate | null =
    month === null || worth === null ? null : timesAll(UP_TO_ALL, month * worth)
  return {
    ...common,
    sentence: 'page.reasons',
    arguments: { share: Math.round((units / told) * 100), n: told },
    because: [
      { figure: 'figure.misled', value: units / told, unit: 'share', threshold: MISLED_SHARE, n: told },
    ],
    expectedMonthlyMinor: expected,
    expectedBasis: expected === null ? (month === null ? 'none' : 'no-costs') : 'own-returns',
    arithmetic:
      expected === null || month === null || worth === null
        ? []
        : [
            {
              formula: 'returns-saved',
              inputs: [
                quantity('figure.misledMonth', month, 'count'),
                quantity('figure.unitContribution', worth, 'money'),
              ],
              result: quantity('figure.atMostMonth', expected.high, 'money'),
            },
          ],
  }
}

const returnedIn = (months: readonly { returned: number }[]): number =>
  months.reduce((sum, { returned }) => sum + returned, 0)
