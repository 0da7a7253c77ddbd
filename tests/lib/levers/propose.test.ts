import { describe, expect, it } from 'vitest'
import { leverWords } from '@/assets/words/levers'
import { createSay } from '@/assets/words/say'
import { LEVER_RULES } from '@/lib/levers/index'
import { propose } from '@/lib/levers/propose'
import { BASELINE_REASONS } from '@/lib/metrics/baseline'
import { KILLER_IDS, ROUTINE_IDS } from '@/lib/schema/advice'
import { CHECK_IDS } from '@/lib/schema/baseline'
import { EXPECTED_BASES, FORMULA_IDS, LEVER_IDS, PLACES, type Proposal } from '@/lib/schema/proposal'
import {
  asOf,
  baselineWith,
  economicsCase,
  intervalOf,
  leverCase,
  nextOf,
  noRhythm,
  outlookCase,
  rhythmOf,
  shareOf,
  signalsCase,
  survivalOf,
  trafficOf,
  waveCase,
} from './lever-case'

/** Every rule but mend-baseline has a reason to speak, the coupon or the subscription by the rhythm. */
const busy = (steady: boolean, baseline = baselineWith('rating', { value: 4.4, n: 20 })) =>
  leverCase(
    { baseline, interval: intervalOf(40), next: nextOf(0.7, 0.2), survival: survivalOf(0.3) },
    {
      economics: economicsCase(),
      outlook: outlookCase(steady ? rhythmOf(40, 30) : noRhythm(40)),
      wave: waveCase({ couponWeek: asOf }),
      signals: signalsCase({
        traffic: [trafficOf()],
        price: { paid: [], listed: [], medianMinor: 1000, changes90: 5, changes: 9, rotates: true },
        promotions: {
          firstOrders: shareOf(0.3, 200),
          repeatOrders: shareOf(0.3, 100),
          depth: 0.1,
          repeatAfterPromotion: shareOf(0.2, 30),
          repeatWithout: shareOf(0.2, 30),
        },
      }),
    },
  )
const levers = (proposals: Proposal[]) => proposals.map(one => one.lever)

describe('propose', () => {
  it('ranks what has a size first, the rest in the order of quick wins', () => {
    expect(levers(propose(busy(true)))).toEqual([
      'stock-buffer',
      'reviews',
      'refill-multipack',
      'accessory',
      'subscribe-save',
      'coupon-timing',
      'price-band',
      'product-page',
      'bid-headroom',
    ])
    expect(levers(propose(busy(false)))).toContain('standing-coupon')
  })
  it('says nothing but to mend the gate while it does not hold, and to order stock where that is red', () => {
    const empty = baselineWith('stockDays', { state: 'red', value: 3 })
    expect(levers(propose(busy(true, empty)))).toEqual(['mend-baseline', 'stock-buffer'])
    const rated = baselineWith('rating', { state: 'red', value: 4 })
    expect(levers(propose(busy(true, rated)))).toEqual(['mend-baseline'])
    const missing = baselineWith('rating', { state: 'unknown', value: null, why: 'rating-missing' })
    expect(levers(propose(busy(true, missing)))).toEqual(['mend-baseline'])
  })
  it('may have nothing to say', () => {
    expect(propose(leverCase())).toEqual([])
  })
})

describe('the rules', () => {
  it('are one for each lever', () => {
    expect(LEVER_RULES.map(rule => rule.id).toSorted()).toEqual(LEVER_IDS.toSorted())
  })
})

describe('the words', () => {
  const says = [createSay(leverWords, 'en'), createSay(leverWords, 'fr')]
  it('has a sentence, with every argument in it, for each proposal in both languages', () => {
    const red = CHECK_IDS.map(id => baselineWith(id, { state: 'red', why: 'x' }))
    const unknown = BASELINE_REASONS.filter(why => /missing|stale|no-sales|no-pace|too-few/.test(why)).map(
      why => baselineWith('rating', { state: 'unknown', value: null, why }),
    )
    const cases = [...[...red, ...unknown].map(baseline => leverCase({ baseline })), busy(true), busy(false)]
    const proposals = cases.flatMap(propose)
    expect(proposals).toHaveLength(red.length + unknown.length + 9 + 8)
    for (const say of says)
      for (const { sentence, arguments: args, lever, evidence, because, arithmetic } of proposals) {
        expect(say(sentence, args)).not.toMatch(/[{}]|NaN/)
        say(`lever.${lever}`)
        say(`evidence.${evidence}`)
        for (const one of because) say(one.figure)
        for (const { inputs, result } of arithmetic) for (const one of [...inputs, result]) say(one.name)
      }
  })
  it('names every formula, basis, place, killer and step, and explains every reason', () => {
    const keys = [
      ...FORMULA_IDS.map(id => `formula.${id}`),
      ...EXPECTED_BASES.map(id => `basis.${id}`),
      ...PLACES.map(id => `where.${id}`),
      ...KILLER_IDS.map(id => `killer.${id}`),
      ...ROUTINE_IDS.map(id => `routine.${id}`),
      ...BASELINE_REASONS,
    ]
    for (const say of says) for (const key of keys) expect(say(key)).not.toBe('')
  })
  it('has the same keys in both languages', () => {
    expect(Object.keys(leverWords.fr)).toEqual(Object.keys(leverWords.en))
  })
})
