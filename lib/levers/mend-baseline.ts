// Mend the baseline first: lifetime value only grows where rating, stock, returns and cancellations hold.
import { type BaselineCheck, CHECK_IDS, type CheckId, FBA_NO_VERDICT } from '@/lib/schema/baseline'
import type { Evidence, Place, Proposal } from '@/lib/schema/proposal'
import type { LeverRule } from './lever-rule'

interface Mending {
  /** Amazon's own rules stand behind all but the rating, which rests on observed purchase likelihood. */
  grade: Proposal['evidence']
  unit: Evidence['unit']
  time: Proposal['timeToEffect']
  /** Where what is red is mended, and where what is missing is found. */
  mend: Place
  find: Place
}
const MENDING: Record<CheckId, Mending> = {
  rating: { grade: 'B', unit: 'stars', time: 'medium', mend: 'voice-of-customer', find: 'voice-of-customer' },
  stockDays: { grade: 'A', unit: 'days', time: 'fast', mend: 'restock', find: 'inventory' },
  returnRate: {
    grade: 'A',
    unit: 'share',
    time: 'medium',
    mend: 'voice-of-customer',
    find: 'returns-report',
  },
  cancellationRate: {
    grade: 'A',
    unit: 'share',
    time: 'fast',
    mend: 'account-health',
    find: 'orders-report',
  },
}

/**
 * Fires whenever the gate is not green. A red check outranks a missing one; then the order of the checks decides.
 * The sentence of a red check says what to mend, that of an unknown one where its input is found.
 */
export const mendBaseline = {
  id: 'mend-baseline',
  reads: ['gate'],
  propose({ gate }) {
    if (gate.state === 'green') return null
    const holdsUp = (id: CheckId) => gate.checks[id].state === gate.state && barring(gate.checks[id])
    const first = CHECK_IDS.find(holdsUp)
    if (first === undefined) return null
    const check = gate.checks[first]
    const { grade, mend, find, time } = MENDING[first]
    const red = check.state === 'red'
    return {
      lever: 'mend-baseline',
      sentence: red ? `mend.${first}` : `find.${check.why}`,
      arguments: {
        ...(check.value === null ? {} : { value: shown(first, check.value) }),
        ...(check.threshold === null ? {} : { threshold: shown(first, check.threshold) }),
        n: check.n ?? 0,
      },
      because: CHECK_IDS.flatMap(id => evidenceOf(id, gate.checks[id])),
      evidence: red ? grade : 'none',
      breakEvenGain: null,
      expectedMonthlyMinor: null,
      expectedBasis: 'none',
      costMinor: null,
      timeToEffect: red ? time : 'fast',
      where: red ? mend : find,
      arithmetic: [],
    }
  },
} satisfies LeverRule

/** FBA cancellations are shown without a verdict and hold nothing up. */
const barring = (check: BaselineCheck): boolean => check.why !== FBA_NO_VERDICT

/** As the sentence prints it: whole days that are covered, shares in per cent and stars to two decimals. */
function shown(id: CheckId, value: number): number {
  const { unit } = MENDING[id]
  return unit === 'days'
    ? Math.floor(value)
    : Math.round((unit === 'share' ? value * 100 : value) * 100) / 100
}

function evidenceOf(id: CheckId, check: BaselineCheck): Evidence[] {
  if (check.value === null || check.state === 'green' || !barring(check)) return []
  const { unit } = MENDING[id]
  return [{ figure: `figure.${id}`, value: check.value, unit, threshold: check.threshold, n: check.n }]
}
