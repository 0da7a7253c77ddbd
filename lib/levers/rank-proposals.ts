// What to do first: by what it is expected to bring a month times how certain that is, else by the order of quick wins.
import { type EvidenceGrade, type ExpectedBasis, LEVER_IDS, type Proposal } from '@/lib/schema/proposal'
import type { Advised } from './lever-rule'

/** The order of quick wins: mend, have stock, steady the rating, a path to the refill, Subscribe & Save, a coupon, the rest. */
const QUICK_WINS = LEVER_IDS
/** Less than this share of a month's revenue makes no difference worth an order of its own. */
const NOTICEABLE_SHARE = 0.01
const NOTHING_FOUND: ExpectedBasis = 'own-journal-nothing'
/** What the size rests on: the seller's own data count whole. */
const TRUST: Record<EvidenceGrade, number> = { own: 1, A: 0.8, B: 0.5, C: 0.3, none: 0.2 }

/**
 * Mending comes first whatever it brings. Then falling by score; without a noticeable score in the order of quick wins;
 * last what the seller's own trial found nothing of.
 *
 * @param revenueMinor of a month, what a score is held against; null = not known.
 * @throws never.
 */
export function rankProposals(said: readonly Advised[], revenueMinor: number | null): Proposal[] {
  const noticeable = NOTICEABLE_SHARE * (revenueMinor ?? 0)
  const keys = said.map(proposal => {
    const score = certainValue(proposal)
    return {
      proposal,
      first: proposal.lever === 'mend-baseline',
      last: proposal.expectedBasis === NOTHING_FOUND,
      score: score > noticeable ? score : 0,
      place: QUICK_WINS.indexOf(proposal.lever),
    }
  })
  return keys
    .sort(
      (a, b) =>
        Number(b.first) - Number(a.first) ||
        Number(a.last) - Number(b.last) ||
        b.score - a.score ||
        a.place - b.place,
    )
    .map(({ proposal }, at) => ({ ...proposal, rank: at + 1 }))
}

/** Value x value / (value + half the width of its range) x trust: all of it when known exactly, none below 0. @throws never. */
export function certainValue({ expectedMonthlyMinor, expectedBasis, evidence }: Advised): number {
  if (expectedMonthlyMinor === null || expectedMonthlyMinor.value <= 0) return 0
  if (expectedBasis === NOTHING_FOUND) return 0
  const { value, low, high } = expectedMonthlyMinor
  const trust = isOwn(expectedBasis) ? 1 : TRUST[evidence]
  return value * (value / (value + Math.max(0, high - low) / 2)) * trust
}

const isOwn = (basis: ExpectedBasis): boolean => basis.startsWith('own-')
