import { describe, expect, it } from 'vitest'
import { subscribeSave } from '@/lib/levers/subscribe-save'
import { intervalOf, leverCase, nextOf, survivalOf } from './lever-case'

const proposed = ({ n = 40, spread = 0.4, same = 0.7, back = 0.3 }, marginShare: number | null = null) =>
  subscribeSave.propose(
    leverCase(
      { interval: intervalOf(n, 31, spread), next: nextOf(same, 0.1), survival: survivalOf(back) },
      { marginShare },
    ),
  )

describe('subscribeSave', () => {
  it('fires on a steady pace for the same item', () => {
    expect(proposed({})).toMatchObject({
      sentence: 'subscribe.offer',
      arguments: { days: 31 },
      breakEvenGain: null,
    })
  })
  it('says what gain pays the 5 % when the margin is known', () => {
    const proposal = proposed({}, 0.3)
    expect(proposal).toMatchObject({ sentence: 'subscribe.offer-gain', arguments: { gain: 20 } })
    expect(proposal?.breakEvenGain).toBeCloseTo(0.2, 12)
  })
  it('is silent without a steady pace, without loyalty to the item, below 20 who returned', () => {
    expect(proposed({ spread: 1.5 })).toBeNull()
    expect(proposed({ same: 0.4 })).toBeNull()
    expect(proposed({ n: 19 })).toBeNull()
    expect(subscribeSave.propose(leverCase())).toBeNull()
  })
  it('is silent when the margin cannot bear it, or too many return already', () => {
    expect(proposed({}, 0.05)).toBeNull()
    expect(proposed({ back: 0.9 }, 0.3)).toBeNull()
  })
})
