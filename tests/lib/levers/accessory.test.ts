import { describe, expect, it } from 'vitest'
import { accessory } from '@/lib/levers/accessory'
import { intervalOf, leverCase, nextOf, OTHER, survivalOf } from './lever-case'

const proposed = (n: number, other: number, back = 0.3) =>
  accessory.propose(
    leverCase({ interval: intervalOf(n), next: nextOf(0.4, other), survival: survivalOf(back) }),
  )

describe('accessory', () => {
  it('leads to the other item that stands out', () => {
    expect(proposed(40, 0.3)).toMatchObject({
      sentence: 'refill.other',
      arguments: { share: 30, asin: OTHER },
      where: 'comparison-table',
    })
  })
  it('is silent when none does, for a product bought once, and below 20 who returned', () => {
    expect(proposed(40, 0.1)).toBeNull()
    expect(proposed(40, 0.3, 0.02)).toBeNull()
    expect(proposed(19, 0.5)).toBeNull()
    expect(accessory.propose(leverCase())).toBeNull()
  })
})
