import { describe, expect, it } from 'vitest'
import { leverWords } from '@/assets/words/levers'
import { createSay } from '@/assets/words/say'
import { LEVER_RULES } from '@/lib/levers/index'
import { propose } from '@/lib/levers/propose'
import { BASELINE_REASONS } from '@/lib/metrics/baseline'
import { CHECK_IDS } from '@/lib/schema/baseline'
import { LEVER_IDS, type Proposal } from '@/lib/schema/proposal'
import { baselineWith, intervalOf, leverCase, nextOf, survivalOf, trafficOf } from './lever-case'

/** Every rule but mend-baseline has a reason to speak, the coupon or the subscription by the pace. */
const busy = (spread: number, change = baselineWith('rating', { value: 4.4, n: 20 })) =>
  leverCase(
    {
      baseline: change,
      interval: intervalOf(40, 30, spread),
      next: nextOf(0.7, 0.1),
      survival: survivalOf(0.3),
    },
    { traffic: trafficOf({}), marginShare: 0.3 },
  )
const levers = (proposals: Proposal[]) => proposals.map(one => one.lever)

describe('propose', () => {
  it('lists quick wins in order', () => {
    expect(levers(propose(busy(0.4)))).toEqual([
      'reviews',
      'refill-multipack',
      'subscribe-save',
      'product-page',
    ])
    expect(levers(propose(busy(1.4)))).toEqual([
      'reviews',
      'refill-multipack',
      'standing-coupon',
      'product-page',
    ])
  })
  it('says nothing but to mend the baseline while it does not hold', () => {
    expect(levers(propose(busy(0.4, baselineWith('stockDays', { state: 'red', value: 3 }))))).toEqual([
      'mend-baseline',
    ])
    const missing = baselineWith('rating', { state: 'unknown', value: null, why: 'rating-missing' })
    expect(levers(propose(busy(0.4, missing)))).toEqual(['mend-baseline'])
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
    const cases = [...[...red, ...unknown].map(baseline => leverCase({ baseline })), busy(0.4), busy(1.4)]
    const proposals = cases.flatMap(propose)
    expect(proposals).toHaveLength(red.length + unknown.length + 8)
    for (const say of says)
      for (const { sentence, arguments: args, lever, evidence, because } of proposals) {
        expect(say(sentence, args)).not.toMatch(/[{}]|NaN/)
        say(`lever.${lever}`)
        say(`evidence.${evidence}`)
        for (const one of because) say(one.figure)
      }
  })
  it('explains every reason of the baseline', () => {
    for (const say of says) for (const why of BASELINE_REASONS) expect(say(why)).not.toBe('')
  })
  it('has the same keys in both languages', () => {
    expect(Object.keys(leverWords.fr)).toEqual(Object.keys(leverWords.en))
  })
})
