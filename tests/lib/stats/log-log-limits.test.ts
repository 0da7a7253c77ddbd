import { describe, expect, it } from 'vitest'
import { logLogLimits } from '@/lib/stats/log-log-limits'

describe('logLogLimits', () => {
  it('is S to the powers exp(+/- z sqrt(V) / |log S|)', () => {
    // R: S <- 6/7; V <- 3/(21*18); th <- qnorm(.975)*sqrt(V)/abs(log(S)); S^exp(c(th, -th))
    const { low, high } = logLogLimits(6 / 7, 3 / (21 * 18))
    expect(low).toBeCloseTo(0.6197179553, 9)
    expect(high).toBeCloseTo(0.9515517476, 9)
  })
  it('has nothing to say at S = 1 and refuses S = 0', () => {
    expect(logLogLimits(1, 0)).toEqual({ low: 1, high: 1 })
    expect(() => logLogLimits(0, Number.POSITIVE_INFINITY)).toThrow(/S = 0/)
  })
})
