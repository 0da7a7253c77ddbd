// Mend the baseline first: lifetime value only grows where rating, stock, returns and cancellations hold.
import { type BaselineCheck, CHECK_IDS, type CheckId, FBA_NO_VERDICT } from '@/lib/schema/baseline'
import type { Evidence, Proposal } from '@/lib/schema/proposal'
import type { LeverRule } from './lever-rule'

/** Amazon's own rules stand behind all but the rating, which rests on observed purchase likelihood. */
const GRADE: Record<CheckId, Proposal['evidence']> = {
  rating: 'B',
  stockDays: 'A',
  returnRate: 'A',
  cancellationRate: 'A',
}
const UNIT: Record<CheckId, Evidence['unit']> = {
  rating: 'stars',
  stockDays: 'days',
  returnRate: 'share',
  cancellationRate: 'share',
}

/**
 * Fires whenever the gate is not green. A red check outranks a missing one; then the order of the checks decides.
 * The sentence of a red check says what to mend, that of an unknown one where its input is found.
 */
export const mendBaseline = {
  id: 'mend-baseline',
  reads: ['baseline'],
  propose({ figures: { baseline } }) {
    if (baseline.state === 'green') return null
    const holdsUp = (id: CheckId) =>
      baseline.checks[id].state === baseline.state && barring(baseline.checks[id])
    const first = CHECK_IDS.find(holdsUp)
    if (first === undefined) return null
    const check = baseline.checks[first]
    const red = check.state === 'red'
    return {
      lever: 'mend-baseline',
      sentence: red ? `mend.${first}` : `find.${check.why}`,
      arguments: {
        ...(check.value === null ? {} : { value: shown(first, check.value) }),
        ...(check.threshold === null ? {} : { threshold: shown(first, check.threshold) }),
        n: check.n ?? 0,
      },
      because: CHECK_IDS.flatMap(id => evidenceOf(id, baseline.checks[id])),
      evidence: red ? GRADE[first] : 'none',
      breakEvenGain: null,
    }
  },
} satisfies LeverRule

/** FBA cancellations are shown without a verdict and hold nothing up. */
const barring = (check: BaselineCheck): boolean => check.why !== FBA_NO_VERDICT

/** As the sentence prints it: shares in per cent. */
const shown = (id: CheckId, value: number): number => (UNIT[id] === 'share' ? value * 100 : value)

function evidenceOf(id: CheckId, check: BaselineCheck): Evidence[] {
  if (check.value === null || check.state === 'green' || !barring(check)) return []
  return [
    { figure: `figure.${id}`, value: check.value, unit: UNIT[id], threshold: check.threshold, n: check.n },
  ]
}
