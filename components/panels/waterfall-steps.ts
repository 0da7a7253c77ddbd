// The steps from revenue to contribution and on to what is left after ads, and where each bar starts and ends.
import type { MoneyWaterfall } from '@/lib/schema/economics'

export const WATERFALL_STEPS = [
  'revenue',
  'referral',
  'fulfilment',
  'otherFees',
  'costOfGoods',
  'refunds',
  'reimbursements',
  'contribution',
  'ads',
  'afterAds',
] as const
export type WaterfallStepId = (typeof WATERFALL_STEPS)[number]

export interface WaterfallStep {
  id: WaterfallStepId
  /** A sum stands on the ground; the others hang from the one before. */
  sum: boolean
  amountMinor: number | null
  /** Of revenue; null without one. */
  share: number | null
  /** Of the drawing's width, 0 to 1; null where there is nothing to draw. */
  bar: { from: number; to: number } | null
}

const SUMS: readonly WaterfallStepId[] = ['revenue', 'contribution', 'afterAds']

function amountOf(id: WaterfallStepId, flow: MoneyWaterfall): number | null {
  if (id !== 'afterAds') return flow[`${id}Minor`]
  return flow.contributionMinor === null || flow.adsMinor === null
    ? null
    : flow.contributionMinor + flow.adsMinor
}

/** Costs are negative in the waterfall, so the bars run back from revenue; an unknown step leaves the level as it is. */
export function waterfallSteps(flow: MoneyWaterfall): WaterfallStep[] {
  let level = 0
  const spans = WATERFALL_STEPS.map(id => {
    const amountMinor = amountOf(id, flow)
    const sum = SUMS.includes(id)
    if (amountMinor === null) return { id, sum, amountMinor, from: null, to: null }
    const from = sum ? 0 : level
    level = from + amountMinor
    return { id, sum, amountMinor, from, to: level }
  })
  const ends = spans.flatMap(one => (one.from === null || one.to === null ? [] : [one.from, one.to]))
  const low = Math.min(0, ...ends)
  const width = Math.max(0, ...ends) - low
  const at = (level: number): number => (width === 0 ? 0 : (level - low) / width)
  return spans.map(({ id, sum, amountMinor, from, to }) => ({
    id,
    sum,
    amountMinor,
    share: amountMinor === null || flow.revenueMinor === 0 ? null : amountMinor / flow.revenueMinor,
    bar: from === null || to === null ? null : { from: at(Math.min(from, to)), to: at(Math.max(from, to)) },
  }))
}
