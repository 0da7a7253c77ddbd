// An ASIN's figures from its stored record: the curve and the list of next ASINs are drawn for the page that shows them.
import { nextAsin } from '@/lib/metrics/next-asin'
import { curveOf } from '@/lib/metrics/repurchase-curve'
import type { AsinFigures, AsinRecord } from '@/lib/schema/figures'
import type { StudiedAsin } from '@/lib/schema/study'

/** @throws never. */
export function drawAsin({ summary, days }: AsinRecord): AsinFigures {
  const { currency: _, asOf, units, revenueMinor, lever, ...numbers } = summary
  const { gapCounts, waiting, next } = days
  return {
    ...numbers,
    gapCounts,
    curve: curveOf(gapCounts, waiting),
    next: nextAsin(next, numbers.interval?.n ?? 0),
  }
}

/** The part that a study reads. @throws never. */
export const studiedAsin = ({ summary, days: { next } }: AsinRecord): StudiedAsin => ({
  ...summary,
  next: nextAsin(next, summary.interval?.n ?? 0),
})
