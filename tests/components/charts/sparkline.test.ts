// Places of a sparkline: time runs evenly, high is up, a level line stands in the middle.
import { describe, expect, it } from 'vitest'
import { placesOf } from '@/components/charts/Sparkline'
import type { IsoDate } from '@/lib/schema/dates'

const at = (on: string, value: number) => ({ on: on as IsoDate, value })

describe('placesOf', () => {
  it('spaces readings by their days, not by their count', () => {
    const [a, b, c] = placesOf([at('2025-01-01', 1), at('2025-01-02', 3), at('2025-01-11', 2)], null)
    expect([a?.x, b?.x, c?.x]).toEqual([4, 19.2, 156])
    expect([a?.y, b?.y, c?.y]).toEqual([32, 4, 18])
  })

  it('draws a level line in the middle, and from the floor where there is one', () => {
    const level = [at('2025-01-01', 5), at('2025-01-03', 5)]
    expect(placesOf(level, null).map(place => place.y)).toEqual([18, 18])
    expect(placesOf(level, 0).map(place => place.y)).toEqual([4, 4])
    expect(placesOf([], 0)).toEqual([])
  })
})
