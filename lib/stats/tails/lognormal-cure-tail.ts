// The lognormal tail with people who never come back: reorders around one interval, then a plateau.
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { dayGrid } from './day-likelihood'
import { fitLaw, roughly } from './fit-law'
import { lognormalLaw } from './lognormal-law'
import { mixtureLogSurvival } from './mixture-log-survival'
import type { Tail } from './tail'

/**
 * S(t) = 1 - p + p Phi(-(ln t - mu) / sigma), p the share who will ever come back, fitted by maximum likelihood to
 * daily counts. Boag (1949), Journal of the Royal Statistical Society B 11: the first mixture cure model.
 *
 * @throws never; without events p is near 0.
 */
export function lognormalCureTail(counts: DurationCounts): Tail {
  const grid = dayGrid(counts)
  const { logit, eventTime, rate } = roughly(grid)
  const found = fitLaw(grid, lognormalLaw, true, [
    [logit + 0.3, Math.log(eventTime), 0],
    [3, -Math.log(rate), 0.7],
  ])
  const share = 1 / (1 + Math.exp(-(found[0] as number)))
  const mu = (found[1] as number) + Math.log(grid.unit)
  return {
    name: 'lognormal-cure',
    logSurvival: mixtureLogSurvival(lognormalLaw, found, grid.unit),
    parameters: { share, mu, sigma: Math.exp(found[2] as number) },
    uncured: { share, medianDay: Math.exp(mu) },
  }
}
