import { describe, expect, it } from 'vitest'
import { productPage } from '@/lib/levers/product-page'
import type { ReturnReason } from '@/lib/schema/signals'
import { daysAgo, leverCase, margin, signalsCase, trafficOf } from './lever-case'

const looked = (periods: Parameters<typeof trafficOf>[0][], facts = {}) =>
  productPage.propose(leverCase({}, { signals: signalsCase({ traffic: periods.map(trafficOf) }), ...facts }))
const returned = (units: number, theme: ReturnReason['theme'], facts = {}) =>
  productPage.propose(
    leverCase(
      {},
      {
        signals: signalsCase({
          returns: {
            months: [{ month: '2024-06', shipped: 400, returned: 20, rate: 0.05 }],
            rate: 0.05,
            n: 400,
            reasons: [
              { code: 'A', theme, units },
              { code: 'B', theme: 'unwanted', units: 10 },
            ],
            change: null,
          },
        }),
        ...facts,
      },
    ),
  )

describe('productPage', () => {
  it('fires when many look and few buy', () => {
    expect(looked([{ unitSessionShare: 0.02 }])).toMatchObject({
      sentence: 'page.fix',
      arguments: { n: 1000, share: 2, more: 30, usual: 5 },
      evidence: 'C',
      expectedBasis: 'none',
    })
  })
  it('expects at most what the page sold in its best period', () => {
    const best = { from: daysAgo(120), to: daysAgo(91), unitSessionShare: 0.04 }
    // 2 points more of 1000 sessions are 20 units at 3.00.
    const proposal = looked([best, {}], margin(0.3))
    expect(proposal?.expectedMonthlyMinor?.high).toBeCloseTo(6000, 8)
    expect(proposal).toMatchObject({
      expectedMonthlyMinor: { low: 0 },
      expectedBasis: 'own-page',
    })
  })
  it('takes units by sessions where the share is not stated', () => {
    expect(looked([{ units: 49 }])).not.toBeNull()
    expect(looked([{ units: 50 }])).toBeNull()
    expect(looked([{ units: null }])).toBeNull()
  })
  it('puts days and weeks together to four weeks', () => {
    const weeks = [3, 2, 1, 0].map(ago => ({
      from: daysAgo(7 * ago + 6),
      to: daysAgo(7 * ago),
      sessions: 100,
      units: ago === 0 ? 20 : 0,
    }))
    // The last week alone sold 20 per 100.
    expect(looked(weeks)).toBeNull()
    expect(looked(weeks.map(week => ({ ...week, units: 2 })))?.arguments).toMatchObject({ n: 400, share: 2 })
  })
  it('is silent on few sessions, at the pace of 30 days, and without traffic', () => {
    expect(looked([{ sessions: 299, units: 1 }])).toBeNull()
    // 1000 sessions in 120 days are 250 in 30.
    expect(looked([{ from: daysAgo(119) }])).toBeNull()
    expect(looked([{ sessions: 0 }])).toBeNull()
    expect(productPage.propose(leverCase())).toBeNull()
  })
  it('fires when returns speak of what the page should have said', () => {
    expect(returned(10, 'size-fit')).toMatchObject({
      sentence: 'page.reasons',
      arguments: { share: 50, n: 20 },
    })
    expect(returned(10, 'size-fit', margin(0.3))?.expectedMonthlyMinor?.high).toBeCloseTo(10 * 300, 8)
    expect(returned(10, 'defect')).toBeNull()
    expect(returned(5, 'compatibility')).toBeNull()
  })
})
