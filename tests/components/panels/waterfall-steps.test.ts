// The waterfall: bars hang from the one before, sums stand on the ground, nothing is drawn for what is not known.
import { describe, expect, it } from 'vitest'
import { waterfallSteps } from '@/components/panels/waterfall-steps'
import { ECONOMICS, LOSING, NO_COSTS } from '@/tests/gallery/invented-money'

describe('waterfallSteps', () => {
  it('adds up: each bar begins where the last ended, and contribution is where they lead', () => {
    const flow = ECONOMICS.waterfall
    const steps = waterfallSteps(flow)
    const by = (id: string) => steps.find(step => step.id === id)
    expect(by('referral')?.bar?.to).toBe(1)
    expect(by('fulfilment')?.bar?.to).toBeCloseTo(by('referral')?.bar?.from ?? Number.NaN, 12)
    expect(by('contribution')?.bar?.from).toBe(0)
    expect(by('contribution')?.bar?.to).toBeCloseTo(by('reimbursements')?.bar?.to ?? Number.NaN, 9)
    expect(by('afterAds')?.amountMinor).toBe((flow.contributionMinor ?? 0) + (flow.adsMinor ?? 0))
    expect(by('contribution')?.share).toBeCloseTo(0.31, 2)
  })

  it('stays within the drawing when there is a loss', () => {
    const bars = waterfallSteps(LOSING.waterfall).flatMap(({ bar }) => (bar ? [bar] : []))
    expect(Math.min(...bars.map(bar => bar.from))).toBe(0)
    expect(Math.max(...bars.map(bar => bar.to))).toBe(1)
    const contribution = waterfallSteps(LOSING.waterfall).find(step => step.id === 'contribution')
    expect(contribution?.bar?.from).toBeLessThan(contribution?.bar?.to ?? 0)
  })

  it('leaves out what is not known', () => {
    const unknown = waterfallSteps(NO_COSTS.waterfall).filter(step => step.amountMinor === null)
    expect(unknown.map(step => step.id)).toEqual(['costOfGoods', 'contribution', 'ads', 'afterAds'])
    expect(unknown.every(step => step.bar === null && step.share === null)).toBe(true)
  })

  it('has no share where nothing was sold', () => {
    const steps = waterfallSteps({ ...ECONOMICS.waterfall, revenueMinor: 0 })
    expect(steps.every(step => step.share === null)).toBe(true)
  })
})
