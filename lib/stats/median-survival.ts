// The median of a survival curve, which need not exist: with few repeaters half never come back.
import type { SurvivalCurve } from './kaplan-meier'

/** "Not reached" is an answer of its own, never a number: S is still above one half when observation ends. */
export type MedianSurvival = { kind: 'reached'; day: number } | { kind: 'not-reached' }

/**
 * The first day on which S is at or below 0.5.
 *
 * Brookmeyer and Crowley (1982), Biometrics 38, section 2: inf { t : S(t) <= 1/2 }.
 * The product of fractions may end a hair above a true one half; a relative 1e-12 is taken as equal.
 *
 * @throws never.
 */
export function medianSurvival(curve: SurvivalCurve): MedianSurvival {
  for (let step = 0; step < curve.days.length; step++)
    if ((curve.survival[step] as number) <= 0.5 * (1 + 1e-12))
      return { kind: 'reached', day: curve.days[step] as number }
  return { kind: 'not-reached' }
}
