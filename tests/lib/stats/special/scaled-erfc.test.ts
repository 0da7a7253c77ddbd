import { describe, expect, it } from 'vitest'
import { scaledErfc } from '@/lib/stats/special/scaled-erfc'

describe('scaledErfc', () => {
  // mpmath 1.3 at 30 digits: exp(x**2) * erfc(x)
  it.each([
    [0, 1],
    [1e-9, 0.9999999988716208],
    [0.2, 0.8090195199015807],
    [0.46875, 0.6320696892495561],
    [0.5, 0.6156903441929259],
    [1, 0.427583576155807],
    [2.5, 0.2108063640611436],
    [4, 0.13699945762506138],
    [4.5, 0.12248480427384142],
    [12, 0.04685422101489376],
    [1000, 0.0005641893014533876],
    [1e9, 5.641895835477563e-10],
  ])('at %d', (x, want) => {
    expect(Math.abs(scaledErfc(x) / want - 1)).toBeLessThan(1e-15)
  })
  it('is not made for negative arguments', () => {
    expect(() => scaledErfc(-1)).toThrow(/-1/)
  })
})
