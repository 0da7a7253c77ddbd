// Periods of business reports, the finest of them, and falls of the Featured Offer.
import { describe, expect, it } from 'vitest'
import { conversionTrend } from '@/lib/metrics/signals/conversion-trend'
import { featuredOffer } from '@/lib/metrics/signals/featured-offer'
import { finestPeriods, trafficPeriods } from '@/lib/metrics/signals/traffic-periods'
import { blankTraffic } from '@/lib/readers/reports/reading/blank-drafts'
import { epochDay } from '@/lib/schema/dates'
import type { TrafficFact } from '@/lib/schema/facts'
import type { Asin } from '@/lib/schema/ids'

const blank = { ...blankTraffic(), asin: 'B000TEST01' as Asin }
const fact = (from: string | null, to: string | null, more: Partial<TrafficFact> = {}): TrafficFact => ({
  ...blank,
  fromDay: from === null ? null : epochDay(from),
  toDay: to === null ? null : epochDay(to),
  ...more,
})

describe('traffic periods', () => {
  it('are one row a period, by last day; rows without a period are of none', () => {
    const periods = trafficPeriods(
      [
        fact('2026-03-01', '2026-03-31', { sessions: 200, unitsOrdered: 30, currency: 'EUR', salesMinor: 5 }),
        fact('2026-03-01', '2026-03-31', { sessions: 40, unitsOrdered: 2 }),
        fact('2026-02-01', '2026-02-28', { sessions: 0, unitsOrdered: 0, currency: 'GBP', salesMinor: 5 }),
        fact(null, null, { sessions: 9 }),
      ],
      'EUR',
    )
    expect(periods.map(({ from }) => from)).toEqual(['2026-02-01', '2026-03-01'])
    expect(periods[0]).toMatchObject({ unitSessionShare: null, salesMinor: null })
    expect(periods[1]).toMatchObject({ sessions: 200, units: 30, unitSessionShare: 0.15, salesMinor: 5 })
  })

  it('give way to shorter ones that overlap them', () => {
    const periods = trafficPeriods(
      [
        fact('2026-01-01', '2026-12-31'),
        fact('2026-02-01', '2026-02-28'),
        fact('2026-02-08', '2026-02-14'),
        fact('2026-03-01', '2026-03-31'),
        fact('2026-03-25', '2026-03-31'),
      ],
      'EUR',
    )
    expect(finestPeriods(periods).map(({ from }) => from)).toEqual(['2026-02-08', '2026-03-25'])
  })
})

describe('Featured Offer', () => {
  const shares = (...list: (number | null)[]) =>
    featuredOffer(
      trafficPeriods(
        list.map((featuredOfferShare, i) =>
          fact(`2026-0${i + 1}-01`, `2026-0${i + 1}-28`, { featuredOfferShare }),
        ),
        'EUR',
      ),
    )
  it('falls by more than a tenth from one stated period to the next', () => {
    const { readings, falls } = shares(0.98, null, 0.7, 0.6, 0.75)
    expect(readings.map(({ value }) => value)).toEqual([0.98, 0.7, 0.6, 0.75])
    expect(readings[1]?.on).toBe('2026-03-28')
    expect(falls).toEqual([{ on: '2026-03-01', from: 0.98, to: 0.7 }])
  })
})

describe('conversion', () => {
  it('is told by period with its sessions, the newest twelve', () => {
    const months = Array.from({ length: 14 }, (_, i) => {
      const year = 2025 + Math.floor(i / 12)
      const month = String((i % 12) + 1).padStart(2, '0')
      return fact(`${year}-${month}-01`, `${year}-${month}-28`, { sessions: 200 + i, unitsOrdered: 20 })
    })
    const told = conversionTrend(trafficPeriods(months, 'EUR'))
    expect(told).toHaveLength(12)
    expect(told[0]).toEqual({ on: '2025-03-28', value: 20 / 202, sessions: 202 })
    expect(told.at(-1)?.on).toBe('2026-02-28')
  })

  it('puts days together by month and leaves out those without sessions', () => {
    const days = trafficPeriods(
      [
        fact('2026-03-30', '2026-03-30', { sessions: 100, unitsOrdered: 5 }),
        fact('2026-03-31', '2026-03-31', { sessions: 300, unitSessionShare: 0.05 }),
        fact('2026-04-01', '2026-04-01', { sessions: 50, unitsOrdered: 10 }),
        fact('2026-04-02', '2026-04-02', { unitsOrdered: 10 }),
        fact('2026-04-03', '2026-04-03', { sessions: 0, unitsOrdered: 1 }),
      ],
      'EUR',
    )
    expect(conversionTrend(days)).toEqual([
      { on: '2026-03-31', value: 20 / 400, sessions: 400 },
      { on: '2026-04-01', value: 0.2, sessions: 50 },
    ])
  })
})
