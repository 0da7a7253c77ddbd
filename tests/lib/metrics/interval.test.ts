import { describe, expect, it } from 'vitest'
import { interval } from '@/lib/metrics/interval'
import { AS_OF, figuresOf } from './figures-of'
import { buyer } from './invented-buyers'

describe('interval', () => {
  it('reads median, quartiles and the window off the gaps to the second purchase', () => {
    const gaps = [28, 30, 31, 90].map(gap => buyer(AS_OF - 300, gap, gap + 7))
    expect(figuresOf(gaps).interval).toEqual({
      n: 4,
      median: 30.5,
      q1: 29.5,
      q3: 45.75,
      window: { from: 30, to: 31, share: 0.5 },
    })
  })
  it('has nothing to say when nobody came back', () => {
    expect(figuresOf([buyer(AS_OF - 300)]).interval).toBeNull()
    expect(interval([])).toBeNull()
  })
})
