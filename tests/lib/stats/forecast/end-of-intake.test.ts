// The end of intake: strays do not move it, quiet shops and closed days are not cut.
import { describe, expect, it } from 'vitest'
import { endOfIntake } from '@/lib/stats/forecast/end-of-intake'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { poissonSample } from '@/lib/stats/random/poisson-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'

interface Shop {
  days: number
  perDay: number
  seed: number
  /** Weekdays without orders, 0 to 6 from the first day on. */
  closed?: number[]
  /** Gamma shape of a day's rate: small = uneven. */
  evenness?: number
}

function shop({ days, perDay, seed, closed = [], evenness }: Shop): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: days }, (_, day) => {
    if (closed.includes(day % 7)) return 0
    return poissonSample(evenness ? gammaSample(evenness, evenness / perDay, random) : perDay, random)
  })
}

/** The shop's days, a silence, and then some late orders. */
const withStrays = (counts: number[], silence: number, strays: number[]): Int32Array =>
  Int32Array.from([...counts, ...Array(silence).fill(0), ...strays])

/** The last day with an order. */
const lastOrder = (counts: number[]): number => counts.findLastIndex(count => count > 0)

describe('endOfIntake', () => {
  it.each([1, 5, 60, 1000])('is not moved by one order weeks after the end, at %d a day', perDay => {
    for (let seed = 1; seed <= 6; seed++)
      for (const silence of [21, 60, 200]) {
        const counts = shop({ days: 365, perDay, seed })
        expect(endOfIntake(withStrays(counts, silence, [1]))).toEqual({
          day: lastOrder(counts),
          strayLater: 1,
        })
      }
  })

  it('is not moved by several strays, by a year of silence, or by a trickle before them', () => {
    const counts = shop({ days: 200, perDay: 30, seed: 3 })
    expect(endOfIntake(withStrays(counts, 20, [1, 0, 0, 2, ...Array(30).fill(0), 1]))).toEqual({
      day: 199,
      strayLater: 4,
    })
    expect(endOfIntake(withStrays(counts, 400, [1]))).toEqual({ day: 199, strayLater: 1 })
    expect(endOfIntake(Int32Array.from([...counts, 4, 1, 0, 0, 1]))).toEqual({ day: 199, strayLater: 6 })
  })

  it('works for a shop closed on two days of the week, uneven as shops are', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const counts = shop({ days: 300, perDay: 20, seed, closed: [2, 3], evenness: 2 })
      expect(endOfIntake(withStrays(counts, 45, [1]))).toEqual({ day: lastOrder(counts), strayLater: 1 })
    }
  })

  it.each<[string, Omit<Shop, 'seed'>]>([
    ['an even shop', { days: 300, perDay: 12 }],
    ['a slow one', { days: 400, perDay: 0.15 }],
    ['a very slow and uneven one', { days: 700, perDay: 0.05, evenness: 0.3 }],
    ['an uneven one', { days: 300, perDay: 8, evenness: 0.8 }],
    ['one closed at the week’s end, which the record ends on', { days: 301, perDay: 40, closed: [5, 6] }],
    ['a young one', { days: 25, perDay: 6 }],
  ])('leaves %s whole', (_, which) => {
    let cut = 0
    for (let seed = 1; seed <= 100; seed++) {
      const counts = Int32Array.from(shop({ ...which, seed }))
      if (endOfIntake(counts).day !== counts.length - 1) cut++
    }
    expect(cut).toBeLessThanOrEqual(1)
  })

  it('keeps a shop that reopens after a holiday', () => {
    const counts = shop({ days: 120, perDay: 25, seed: 5 })
    const record = Int32Array.from([...counts, ...Array(14).fill(0), 22])
    expect(endOfIntake(record)).toEqual({ day: 134, strayLater: 0 })
  })

  it('takes a closed fortnight for a holiday where the shop had one before', () => {
    const counts = shop({ days: 300, perDay: 25, seed: 6 })
    counts.fill(0, 100, 114)
    const record = Int32Array.from([...counts, ...Array(12).fill(0)])
    expect(endOfIntake(record)).toEqual({ day: 311, strayLater: 0 })
  })

  it('keeps the slow year of a shop that lost most of its volume', () => {
    const counts = [...shop({ days: 300, perDay: 40, seed: 7 }), ...shop({ days: 300, perDay: 2, seed: 8 })]
    expect(endOfIntake(Int32Array.from(counts))).toEqual({ day: 599, strayLater: 0 })
  })

  it('keeps a launch: slow months, then many orders', () => {
    const counts = [...shop({ days: 90, perDay: 0.2, seed: 9 }), ...shop({ days: 60, perDay: 30, seed: 10 })]
    expect(endOfIntake(Int32Array.from(counts)).day).toBe(149)
    expect(endOfIntake(withStrays(counts, 30, [1]))).toEqual({ day: 149, strayLater: 1 })
  })

  it('has an answer for records too short to judge', () => {
    expect(endOfIntake(new Int32Array(0))).toEqual({ day: -1, strayLater: 0 })
    expect(endOfIntake(Int32Array.of(3))).toEqual({ day: 0, strayLater: 0 })
    expect(endOfIntake(new Int32Array(500))).toEqual({ day: 499, strayLater: 0 })
    expect(endOfIntake(Int32Array.of(5, 0, 0, 1))).toEqual({ day: 3, strayLater: 0 })
  })

  it('reads ten years with a year of silence at once', () => {
    const counts = withStrays(shop({ days: 3650, perDay: 200, seed: 11 }), 365, [1])
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      expect(endOfIntake(counts).day).toBe(3649)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(2000)
  })
})
