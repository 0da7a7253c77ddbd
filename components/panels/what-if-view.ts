// What the seller tries out, and where it starts. The arithmetic itself is handed in: panels draw, they do not compute figures.
import type { Economics } from '@/lib/schema/economics'
import type { ValueHorizon } from '@/lib/schema/outlook'
import type { WhatIfBase, WhatIfChoice, WhatIfResult } from '@/lib/schema/what-if'
import type { MoneyView } from './money-view'

/** Of what comes of a choice, what is shown. */
export type WhatIfOutcome = Pick<WhatIfResult, 'contributionMinor' | 'breakEvenAcos' | 'maxCpcMinor'>

export interface WhatIfView extends MoneyView {
  targetMarginShare: number
  /** Share of units that go to subscribers today; null = not known. */
  subscribedShare: number | null
  whatIf(base: WhatIfBase, choice: WhatIfChoice): WhatIfOutcome
}

/** Levers as the sliders hold them. */
export interface WhatIfLevers {
  priceFactor: number
  grossMarginShare: number
  feeShare: number
  subscribedShare: number
  subscribeDiscount: number
  couponShare: number
  couponDiscount: number
}

/** A usual coupon, for the slider to start from; without a share of orders it changes nothing. */
const USUAL_COUPON = 0.1

/** Everything as today; null where margin or fees are not known, so that nothing can be tried out. */
export const leversToday = (
  { grossMarginShare, feeShare }: Pick<Economics, 'grossMarginShare' | 'feeShare'>,
  subscribedShare: number | null,
): WhatIfLevers | null =>
  grossMarginShare === null || feeShare === null
    ? null
    : {
        priceFactor: 1,
        grossMarginShare,
        feeShare,
        subscribedShare: subscribedShare ?? 0,
        subscribeDiscount: 0,
        couponShare: 0,
        couponDiscount: USUAL_COUPON,
      }

export const choiceOf = (levers: WhatIfLevers): WhatIfChoice => ({
  priceFactor: levers.priceFactor,
  grossMarginShare: levers.grossMarginShare,
  feeShare: levers.feeShare,
  subscription: { share: levers.subscribedShare, discount: levers.subscribeDiscount },
  coupon: { share: levers.couponShare, discount: levers.couponDiscount },
})

/** Where it starts at a horizon: what was seen, else what is forecast; null when neither is known. */
export function startAt(
  { economics, targetMarginShare }: Pick<WhatIfView, 'economics' | 'targetMarginShare'>,
  horizon: ValueHorizon,
): { base: WhatIfBase; forecast: boolean } | null {
  const { clv, ahead, firstOrderMinor, refundShare, bids } = economics
  const seen = clv[horizon].revenue
  const revenue = seen ?? ahead[horizon].revenue
  if (revenue === null || firstOrderMinor === null) return null
  return {
    base: {
      firstOrderMinor,
      revenueMinor: revenue.value,
      refundShare: Math.abs(refundShare ?? 0),
      conversion: bids.conversion?.value ?? null,
      targetMarginShare,
    },
    forecast: seen === null,
  }
}

/** What comes of a choice at a horizon, beside what stands today. */
export interface WhatIfRow {
  forecast: boolean
  today: WhatIfOutcome
  picked: WhatIfOutcome
}

/**
 * Today's figures as they stand in the other panels, moved by what the arithmetic says would change: nothing moved, nothing
 * differs. Where today's figure is not known, the arithmetic's own stands for it. Null where there is nothing to start from.
 */
export function whatIfAt(
  view: WhatIfView,
  horizon: ValueHorizon,
  today: WhatIfLevers,
  levers: WhatIfLevers,
): WhatIfRow | null {
  const at = startAt(view, horizon)
  if (at === null) return null
  const plain = view.whatIf(at.base, choiceOf(today))
  const moved = view.whatIf(at.base, choiceOf(levers))
  const { clv, ahead, bids } = view.economics
  const known = {
    contributionMinor: (at.forecast ? ahead : clv)[horizon].contribution?.value ?? plain.contributionMinor,
    breakEvenAcos: bids.breakEvenAcos[horizon]?.value ?? plain.breakEvenAcos,
    maxCpcMinor: bids.maxCpcMinor[horizon]?.value ?? plain.maxCpcMinor,
  }
  const cpc = shifted(known.maxCpcMinor, plain.maxCpcMinor, moved.maxCpcMinor)
  return {
    forecast: at.forecast,
    today: known,
    picked: {
      contributionMinor: known.contributionMinor + (moved.contributionMinor - plain.contributionMinor),
      breakEvenAcos: shifted(known.breakEvenAcos, plain.breakEvenAcos, moved.breakEvenAcos),
      // No click pays: its price is nought, not less.
      maxCpcMinor: cpc === null ? null : Math.max(0, cpc),
    },
  }
}

const shifted = (known: number | null, plain: number | null, moved: number | null): number | null =>
  known === null || plain === null || moved === null ? null : known + (moved - plain)
