// The choice among models: the right one for shops made by it, and the guards that hold it back.
import { describe, expect, it } from 'vitest'
import type { BtydFit, CustomerRows } from '@/lib/stats/btyd/btyd-model'
import { chooseModel } from '@/lib/stats/btyd/choose-model'
import { priorFromFit } from '@/lib/stats/btyd/prior-from-fit'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { type Buyer, fitWith, onWholeDays, rowsOf, simulate } from './buyers'

const shop = (truth: BtydFit, n = 1500, seed = 1): CustomerRows =>
  onWholeDays(simulate(truth, { n, least: 200, most: 260 }, seededRandom(seed)).rows)

describe('chooseModel', () => {
  it('sees regular gaps, and how regular', () => {
    const { chosen, reason, numbers } = chooseModel(shop(fitWith('mbgcnbd', [1.2, 15, 0.7, 2], 3)))
    expect([chosen.model, chosen.k, reason]).toEqual(['mbgcnbd', 3, 'regular-gaps'])
    expect(numbers.k).toBe(3)
    expect(numbers.aheadOfNext).toBeGreaterThan(3)
  })

  it('takes MBG/NBD where buyers leave after a purchase, the first included', () => {
    const { chosen, fits, reason } = chooseModel(shop(fitWith('mbgnbd', [0.8, 30, 0.9, 1.2])))
    expect([chosen.model, reason]).toEqual(['mbgnbd', 'highest-likelihood'])
    expect(fits.map(fit => fit.model)).toEqual(['nbd', 'bgnbd', 'mbgnbd', 'mbgcnbd', 'paretonbd'])
    for (const fit of fits) expect(fit.logLikelihood).toBeLessThan(chosen.logLikelihood + 3)
  })

  it('takes Pareto/NBD where it is clearly likelier', () => {
    const { chosen, numbers } = chooseModel(shop(fitWith('paretonbd', [0.5, 10, 0.3, 100]), 2500, 2))
    expect(chosen.model).toBe('paretonbd')
    expect(numbers.aheadOfNoDropout).toBeGreaterThan(100)
  })

  it('falls back to NBD where nobody leaves', () => {
    for (const seed of [1, 4]) {
      const { chosen, fits, reason } = chooseModel(shop(fitWith('nbd', [0.8, 60]), 2000, seed))
      expect([chosen.model, reason]).toEqual(['nbd', 'dropout-not-identified'])
      for (const fit of fits) {
        expect(Math.abs(fit.logLikelihood - chosen.logLikelihood)).toBeLessThan(1)
        if (fit.model !== 'nbd') expect(fit.unidentified).not.toEqual([])
      }
    }
  })

  it('asks for ten buyers who came back', () => {
    const few: Buyer[] = [...Array.from({ length: 200 }, (): Buyer => [0, 0, 90]), [1, 10, 90], [2, 20, 90]]
    const { chosen, reason, numbers } = chooseModel(rowsOf(few))
    expect([chosen.model, reason, numbers.repeaters]).toEqual(['nbd', 'too-few-repeats', 2])
  })

  it('with a prior, a few are enough', () => {
    const { chosen: whole } = chooseModel(shop(fitWith('mbgnbd', [0.8, 30, 0.9, 1.2])))
    const few = rowsOf([...Array.from({ length: 20 }, (): Buyer => [0, 0, 90]), [1, 10, 90]])
    const choice = chooseModel(few, { force: 'mbgnbd', prior: { mbgnbd: priorFromFit(whole) } })
    expect([choice.chosen.model, choice.reason]).toEqual(['mbgnbd', 'forced'])
    expect(choice.chosen.unidentified).toEqual([])
  })

  it('does as it is told', () => {
    const rows = shop(fitWith('mbgnbd', [0.8, 30, 0.9, 1.2]), 500)
    for (const force of ['nbd', 'bgnbd', 'mbgnbd', 'mbgcnbd', 'paretonbd'] as const) {
      const { chosen, reason } = chooseModel(rows, { force })
      expect([chosen.model, reason]).toEqual([force, 'forced'])
    }
  })
})
