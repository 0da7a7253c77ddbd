// Product-page fixes: many look, few buy.
import type { TrafficFact } from '@/lib/schema/facts'
import type { LeverRule } from './lever-rule'

/** Enough visits to judge a page by: this many sessions in 30 days. */
const HIGH_SESSIONS = 300
/** Half of the tenth that practitioners call usual on Amazon; no published norm exists. */
const LOW_SHARE = 0.05

/**
 * Fires when the newest business report shows at least 300 sessions in 30 days and fewer than 5 units per 100 of
 * them. Effect sizes in circulation for better titles, images and A+ content are vendors' claims: grade C, so test
 * with Manage Your Experiments.
 */
export const productPage = {
  id: 'product-page',
  reads: ['traffic'],
  propose({ traffic }) {
    const sessions = traffic?.sessions ?? null
    if (traffic === null || sessions === null || sessions === 0) return null
    const share =
      traffic.unitSessionShare ?? (traffic.unitsOrdered === null ? null : traffic.unitsOrdered / sessions)
    if (share === null || share >= LOW_SHARE || per30Days(traffic, sessions) < HIGH_SESSIONS) return null
    return {
      lever: 'product-page',
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
      evidence: 'C',
      breakEvenGain: null,
    }
  },
} satisfies LeverRule

/** Sessions at the pace of 30 days; a report without a period is taken for a month's. */
function per30Days({ fromDay, toDay }: TrafficFact, sessions: number): number {
  return fromDay === null || toDay === null ? sessions : (sessions / (toDay - fromDay + 1)) * 30
}
