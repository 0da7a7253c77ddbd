// Many levers, many verdicts: the more of them a journal holds, the more chance has to show something. What each shows is held
// against all that were under way by its readout, so that few of those called an effect are chance.
import type { Asin } from '@/lib/schema/ids'
import type { LeverId } from '@/lib/schema/proposal'
import { LEVEL } from '@/lib/stats/experiment/difference-in-differences'
import { stepUp } from '@/lib/stats/experiment/step-up'
import type { Judgement } from './judge-trial'

/** A group with what was said of it, and the days that matter. */
export interface Judged {
  readonly lever: LeverId
  readonly asins: readonly Asin[]
  readonly verdicts: ReadonlyMap<string, Judgement>
  /** Epoch days: the lever was pulled; the verdict is due; the last of its entries was written down. */
  readonly start: number
  readonly readout: number
  readonly written: number
}

/**
 * Verdicts with `pAdjusted` and `trials`; "worked" and "hurt" become "cannot tell: many trials" where the adjusted chance is
 * too large. One trial is judged as if by itself.
 *
 * Benjamini and Hochberg (1995) over the judgements begun and written down by the readout; of those not read out yet nothing
 * is known, and they count as showing nothing. What begins later changes nothing of a verdict, and of trials that overlap, at
 * most LEVEL of those called an effect, on average, are none, also when they lean on each other (Benjamini and Yekutieli 2001,
 * theorem 1.2).
 *
 * Starts of one lever on different ASINs are one trial that is looked at again with more: those that are in a judgement
 * already, and those that will be in a later one, do not count beside it.
 *
 * @throws never.
 */
export function judgeTogether(all: readonly Judged[]): Map<string, Judgement> {
  return new Map(
    all.flatMap(own => {
      const by = Math.max(own.readout, own.written)
      const others = all.filter(one => one !== own && one.start <= by && one.written <= by)
      return [...own.verdicts].map(([id, verdict]) => {
        const apart = others.filter(one => !isSameTrial(one, own, verdict.together ?? [], others))
        const known = apart.flatMap(one => (one.readout <= own.readout ? chancesOf(one) : [1]))
        return [id, heldAgainst(verdict, own, known)] as const
      })
    }),
  )
}

/** Whether another start is in this judgement, or is to be read out together with it. */
function isSameTrial(
  one: Judged,
  own: Judged,
  together: readonly Asin[],
  others: readonly Judged[],
): boolean {
  if (one.lever !== own.lever || shareAsin(one, own)) return false
  if (one.readout > own.readout) return true
  // An ASIN that had the lever twice is in a judgement with the newer start.
  const isNewer = (two: Judged) =>
    two.readout <= own.readout && (two.readout - one.readout || two.start - one.start) > 0
  const again = others.some(two => two.lever === one.lever && isNewer(two) && shareAsin(two, one))
  return !again && one.asins.some(asin => together.includes(asin))
}

const shareAsin = (a: Judged, b: Judged): boolean => a.asins.some(asin => b.asins.includes(asin))

function heldAgainst(one: Judgement, own: Judged, others: readonly number[]): Judgement {
  if (!counts(one)) return one
  const chance = one.pValue as number
  const same = chancesOf(own)
  const chances = [chance, ...same.filter((_, at) => at !== same.indexOf(chance)), ...others]
  const pAdjusted = stepUp(chances)[0] as number
  const found = one.verdict === 'worked' || one.verdict === 'hurt'
  const kept = !found || pAdjusted <= LEVEL
  return {
    ...one,
    pAdjusted,
    trials: chances.length,
    ...(kept ? {} : { verdict: 'cannot-tell', why: 'many-trials' }),
  }
}

/** Of each judgement in a group: one where its ASINs share theirs, one an ASIN where they are judged alone. */
function chancesOf({ verdicts }: Judged): number[] {
  const seen = new Map<string, number>()
  for (const one of verdicts.values())
    if (counts(one)) seen.set((one.together ?? []).join(' '), one.pValue as number)
  return [...seen.values()]
}

/** Where trends were apart nothing could have been called an effect, whatever came. */
const counts = ({ pValue, parallelTrends }: Judgement): boolean =>
  pValue !== null && parallelTrends?.parallel === true
