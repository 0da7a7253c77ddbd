// Fits on the CDNOW sample against published values and standard errors, and forecasts printed in papers.
import { describe, expect, it } from 'vitest'
import type { BtydFit, BtydName } from '@/lib/stats/btyd/btyd-model'
import { PARAMETER_NAMES } from '@/lib/stats/btyd/btyd-model'
import { expectedPurchases } from '@/lib/stats/btyd/expected-purchases'
import { fitBtyd } from '@/lib/stats/btyd/fit-btyd'
import { logGamma } from '@/lib/stats/special/log-gamma'
import { checkCases, checkFolder } from '@/tests/lib/stats/check-values'
import { cdnow } from './buyers'

/** Which model each check case fits. */
const MODELS: Readonly<Record<string, BtydName>> = {
  cdnow_bgnbd_fit: 'bgnbd',
  cdnow_pnbd_fit: 'paretonbd',
  cdnow_mbgnbd_fit: 'mbgnbd',
  cdnow_nbd_fit_count_likelihood: 'nbd',
}
interface Published {
  params: Record<string, number>
  LL: number
  se?: Record<string, number>
}

/** Sum of ln P(x) - ln of the density of the times: what a likelihood of counts has beyond one of times. */
function countsBeyondTimes(): number {
  const { rows, x, T } = cdnow()
  let sum = 0
  for (let i = 0; i < rows; i++)
    sum += (x[i] as number) * Math.log(T[i] as number) - logGamma((x[i] as number) + 1)
  return sum
}

describe.skipIf(checkFolder === null)('fits of the CDNOW sample', () => {
  const cases = checkCases('fit').filter(one => one.name in MODELS)
  it('are all looked at', () => expect(cases.map(one => one.name).sort()).toEqual(Object.keys(MODELS).sort()))

  it.each(cases)('$name', ({ name, expected }) => {
    const model = MODELS[name] as BtydName
    const { params, LL, se } = expected as unknown as Published
    const fit: BtydFit = fitBtyd(model, cdnow())
    const logLikelihood = fit.logLikelihood + (model === 'nbd' ? countsBeyondTimes() : 0)
    expect(logLikelihood - LL).toBeLessThan(1e-3)
    expect(logLikelihood - LL).toBeGreaterThan(-1e-5)
    expect(fit.converged).toBe(true)
    expect(fit.unidentified).toEqual([])
    PARAMETER_NAMES[model].forEach((parameter, i) => {
      const value = fit.parameters[i] as number
      expect(Math.abs(value / (params[parameter] as number) - 1)).toBeLessThan(1e-4)
      const variance = fit.covariance?.[i * fit.parameters.length + i] ?? Number.NaN
      if (se)
        expect(Math.abs((value * Math.sqrt(variance)) / (se[parameter] as number) - 1)).toBeLessThan(1e-2)
    })
  })

  it('BG/NBD expects 1.226 purchases of Fader, Hardie and Lee’s example buyer', () => {
    expect(expectedPurchases(fitBtyd('bgnbd', cdnow()), 2, 30.43, 38.86, 39)).toBeCloseTo(1.226, 3)
  })

  it('Pareto/NBD expects 25.46 purchases of the best buyer', () => {
    expect(expectedPurchases(fitBtyd('paretonbd', cdnow()), 26, 30.86, 31, 52)).toBeCloseTo(25.46, 2)
  })

  it('in days gives the same shapes, and scales seven times as large', () => {
    for (const model of ['bgnbd', 'mbgnbd', 'paretonbd', 'nbd'] as const) {
      const [weeks, days] = [fitBtyd(model, cdnow()), fitBtyd(model, cdnow(1))]
      const scales = model === 'paretonbd' ? [1, 7, 1, 7] : [1, 7, 1, 1]
      const purchases = cdnow().x.reduce((sum, x) => sum + x, 0)
      expect(weeks.logLikelihood).toBeCloseTo(days.logLikelihood + purchases * Math.log(7), 6)
      for (const [i, value] of days.parameters.entries())
        expect(value / (scales[i] as number) / (weeks.parameters[i] as number)).toBeCloseTo(1, 5)
      expect(expectedPurchases(days, 3, 100, 250, 90)).toBeCloseTo(
        expectedPurchases(weeks, 3, 100 / 7, 250 / 7, 90 / 7),
        5,
      )
    }
  })
})
