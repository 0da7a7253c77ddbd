// Contribution in the JSON document under a typed margin: with fees known it is what the study says, inside its own limits.
import { describe, expect, it } from 'vitest'
import { byHorizon } from '@/lib/metrics/by-horizon'
import { clvWithMoney } from '@/lib/twin/study-document'

const quick = (contributionMinor: number) =>
  byHorizon(() => ({ revenueMinor: 1000, contributionMinor, n: 10 }))
const money = (value: number) =>
  ({
    clv: byHorizon(() => ({
      revenue: null,
      contribution: { value, low: value - 50, high: value + 50, n: 10 },
      afterAds: null,
    })),
    waterfall: { costKnownShare: 0, lines: 12 },
  }) as unknown as Parameters<typeof clvWithMoney>[1]
const at90 = (shown: ReturnType<typeof clvWithMoney>) => shown[90]

describe('clvWithMoney', () => {
  it('is the share of a mean where only the rounding of lines lies between', () => {
    expect(at90(clvWithMoney(quick(300.25), money(300.1)))).toMatchObject({ contributionMinor: 300.25 })
  })

  it('is less than that share where fees are known', () => {
    expect(at90(clvWithMoney(quick(300), money(-120)))).toMatchObject({
      contributionMinor: -120,
      contributionLow: -170,
      contributionHigh: -70,
    })
  })
})
