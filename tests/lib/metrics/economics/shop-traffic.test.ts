// Sessions of a shop of which only reports by ASIN were imported.
import { describe, expect, it } from 'vitest'
import { shopTraffic } from '@/lib/metrics/economics/shop-traffic'
import { blankTraffic } from '@/lib/readers/reports/reading/blank-drafts'
import type { TrafficFact } from '@/lib/schema/facts'
import type { AsinHistory } from '@/lib/schema/study'

const row = (fact: Partial<TrafficFact>): TrafficFact => ({ ...blankTraffic(), ...fact })
const asin = (id: number) => `B000TEST0${id}` as never
const historyOf = (...traffic: TrafficFact[]): AsinHistory => ({
  ratings: [],
  inventory: [],
  traffic,
  parentAsin: null,
})

describe('shopTraffic', () => {
  const histories = [
    null,
    historyOf(
      row({ asin: asin(1), parentAsin: asin(9), fromDay: 1, toDay: 30, sessions: 100, unitsOrdered: 10 }),
      row({ asin: asin(1), sessions: 999, unitsOrdered: 1 }),
    ),
    historyOf(row({ asin: asin(2), fromDay: 1, toDay: 30, sessions: 50, unitSessionShare: 0.1 })),
    historyOf(row({ asin: asin(9), parentAsin: asin(9), fromDay: 1, toDay: 30, sessions: 100 })),
  ]

  it('is the rows by date where there are any', () => {
    const traffic = [row({ fromDay: 3, toDay: 3, sessions: 7, unitsOrdered: 1 })]
    expect(shopTraffic({ traffic, histories })).toEqual(traffic)
  })

  it('is the sum over ASINs of the newest period, each family once', () => {
    expect(shopTraffic({ traffic: [], histories })).toMatchObject([
      { asin: null, fromDay: 1, toDay: 30, sessions: 150, unitsOrdered: 15 },
    ])
  })

  it('takes a report that names no days where there is no other', () => {
    const unknown = [historyOf(row({ asin: asin(1), sessions: 20, unitsOrdered: 2 }))]
    expect(shopTraffic({ traffic: [], histories: unknown })).toMatchObject([
      { sessions: 20, unitsOrdered: 2 },
    ])
    expect(shopTraffic({ traffic: [], histories: [null] })).toEqual([])
  })
})
