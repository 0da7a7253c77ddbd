import { describe, expect, it } from 'vitest'
import { productPage } from '@/lib/levers/product-page'
import { leverCase, trafficOf } from './lever-case'

const proposed = (over: Parameters<typeof trafficOf>[0]) =>
  productPage.propose(leverCase({}, { traffic: trafficOf(over) }))

describe('productPage', () => {
  it('fires when many look and few buy', () => {
    expect(proposed({ unitSessionShare: 0.02 })).toMatchObject({
      sentence: 'page.fix',
      arguments: { n: 1000, share: 2, more: 30, usual: 5 },
      evidence: 'C',
    })
  })
  it('takes units by sessions where the share is not stated', () => {
    expect(proposed({ unitsOrdered: 49 })).not.toBeNull()
    expect(proposed({ unitsOrdered: 50 })).toBeNull()
    expect(proposed({ unitsOrdered: null })).toBeNull()
  })
  it('is silent on few sessions, at the pace of 30 days', () => {
    expect(proposed({ sessions: 299, unitsOrdered: 1 })).toBeNull()
    // 1000 sessions in 120 days are 250 in 30.
    expect(proposed({ fromDay: 19_880 })).toBeNull()
    expect(proposed({ fromDay: null, toDay: null, sessions: 300, unitsOrdered: 1 })).not.toBeNull()
  })
  it('is silent without a business report', () => {
    expect(productPage.propose(leverCase())).toBeNull()
    expect(proposed({ sessions: 0 })).toBeNull()
  })
})
