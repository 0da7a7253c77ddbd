// The Weibull-gamma tail: everybody comes back some day, though for many that day is far off.
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { dayGrid } from './day-likelihood'
import { fitLaw, roughly } from './fit-law'
import type { Tail } from './tail'
import { weibullGammaLaw } from './weibull-gamma-law'

/**
 * S(t) = (1 + t^c / alpha)^-r fitted by maximum likelihood to daily counts, t in mean durations.
 * Hardie, Fader and Wisniewski (1998), Journal of Forecasting 17. The one of the tails without a plateau.
 *
 * @throws never; without events the hazard is near 0.
 */
export function weibullGammaTail(counts: DurationCounts): Tail {
  const grid = dayGrid(counts)
  const { rate } = roughly(grid)
  const found = fitLaw(grid, weibullGammaLaw, false, [
    [Math.log(rate), 0, 0],
    [Math.log(rate), 2, 0.7],
  ])
  const slopes = new Float64Array(weibullGammaLaw.size)
  const alpha = Math.exp(found[1] as number)
  return {
    name: 'weibull-gamma',
    logSurvival: day => (day > 0 ? weibullGammaLaw.logSurvival(day / grid.unit, found, 0, slopes, 0) : 0),
    parameters: {
      r: Math.exp(found[0] as number) * alpha,
      alpha,
      c: Math.exp(found[2] as number),
      unitDays: grid.unit,
    },
    uncured: null,
  }
}
