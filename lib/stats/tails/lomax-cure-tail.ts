// The Lomax tail with people who never come back: what the MBG/NBD model says of the time to the second order.

import type { DurationCounts } from '@/lib/stats/duration-counts'
import { dayGrid } from './day-likelihood'
import { fitLaw, roughly } from './fit-law'
import { lomaxLaw } from './lomax-law'
import { mixtureLogSurvival } from './mixture-log-survival'
import type { Tail } from './tail'

/**
 * S(t) = 1 - p + p (1 + t/alpha)^-r, p the share who will ever come back, fitted by maximum likelihood to daily counts.
 *
 * Under MBG/NBD the time to the second order follows it with p = b/(a+b) (Batislam, Denizel, Filiztekin 2007).
 *
 * @throws never; without events p is near 0.
 */
export function lomaxCureTail(counts: DurationCounts): Tail {
  const grid = dayGrid(counts)
  const { logit, eventTime, rate } = roughly(grid)
  const found = fitLaw(grid, lomaxLaw, true, [
    [logit + 0.3, -Math.log(eventTime), Math.log(4 * eventTime)],
    [3, Math.log(rate), 0],
  ])
  const share = 1 / (1 + Math.exp(-(found[0] as number)))
  const alpha = Math.exp(found[2] as number)
  const r = Math.exp(found[1] as number) * alpha
  return {
    name: 'lomax-cure',
    logSurvival: mixtureLogSurvival(lomaxLaw, found, grid.unit),
    parameters: { share, r, alpha: alpha * grid.unit },
    uncured: { share, medianDay: grid.unit * alpha * Math.expm1(Math.min(700, Math.LN2 / r)) },
  }
}
