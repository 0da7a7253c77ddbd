import { describe, expect, it } from 'vitest'
import { refillMultipack } from '@/lib/levers/refill-multipack'
import { intervalOf, leverCase, nextOf, OTHER } from './lever-case'

const proposed = (n: number, same: number, other: number) =>
  refillMultipack.propose(leverCase({ interval: intervalOf(n, 30, 0.4), next: nextOf(same, other) }))

describe('refillMultipack', () => {
  it('proposes a refill when most who return buy the same', () => {
    expect(proposed(40, 0.7, 0.1)).toMatchObject({
      sentence: 'refill.same',
      arguments: { share: 70, from: 27, to: 33 },
      evidence: 'C',
    })
  })
  it('leads to the other item that stands out', () => {
    expect(proposed(40, 0.4, 0.3)).toMatchObject({
      sentence: 'refill.other',
      arguments: { share: 30, asin: OTHER },
    })
  })
  it('is silent when nothing stands out, and below 20 who returned', () => {
    expect(proposed(40, 0.4, 0.1)).toBeNull()
    expect(proposed(19, 0.9, 0.1)).toBeNull()
    expect(refillMultipack.propose(leverCase())).toBeNull()
  })
})
