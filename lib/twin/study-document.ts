// The study's part of the JSON document: money, reconciliation, advice and experiments under their contracted names.
import type { AsinAdvice } from '@/lib/schema/advice'
import { CHECK_IDS } from '@/lib/schema/baseline'
import {
  BID_HORIZONS,
  type Economics,
  type Measured,
  type MoneyWaterfall,
  type ShopEconomics,
} from '@/lib/schema/economics'
import type { ByHorizon, ClvAt } from '@/lib/schema/figures'
import type { Experiment } from '@/lib/schema/journal'
import type { Estimate } from '@/lib/schema/outlook'
import type { Proposal } from '@/lib/schema/proposal'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { Reconciliation } from '@/lib/schema/reconciliation'
import type { ShopStudy } from '@/lib/schema/study'

/** The CLVs at the horizons, all three, each with its limits; low and high are those of the revenue. @throws never. */
export const clvWithMoney = (clv: ByHorizon<ClvAt>, { clv: named, waterfall }: Economics) =>
  Object.fromEntries(
    HORIZONS.map(days => {
      const { revenue, contribution, afterAds } = named[days]
      return [
        days,
        {
          ...clv[days],
          low: revenue?.low ?? null,
          high: revenue?.high ?? null,
          ...limited('contribution', contribution),
          ...unrounded(clv[days].contributionMinor, contribution, waterfall),
          ...limited('contributionAfterAds', afterAds),
          contributionAfterAdsN: afterAds?.n ?? 0,
        },
      ]
    }),
  )

/** By the typed margin alone it is the share of a mean, which no rounding of lines may blur; where fees are known it is not. */
const unrounded = (share: number | null, of: Measured | null, { costKnownShare, lines }: MoneyWaterfall) =>
  share !== null && of !== null && costKnownShare === 0 && Math.abs(share - of.value) * of.n <= lines / 2
    ? { contributionMinor: share }
    : {}

const limited = (name: string, of: Measured | null) => ({
  [`${name}Minor`]: of?.value ?? null,
  [`${name}Low`]: of?.low ?? null,
  [`${name}High`]: of?.high ?? null,
})

/** @throws never. */
export const economicsOf = (of: Economics) => ({
  economics: {
    averageOrderMinor: of.averageOrderMinor,
    firstOrderMinor: of.firstOrderMinor,
    grossMarginShare: of.grossMarginShare,
    feeShare: of.feeShare,
    refundShare: of.refundShare,
    cacMinor: of.acquisition?.cac.value ?? null,
    cac: of.acquisition,
    paybackDay: of.bids.paybackDay?.value ?? null,
    payback: of.bids.paybackDay,
    breakEvenAcos: values(of.bids.breakEvenAcos),
    breakEvenAcosLimits: of.bids.breakEvenAcos,
    maxCpcMinor: values(of.bids.maxCpcMinor),
    maxCpcLimits: of.bids.maxCpcMinor,
    conversion: of.bids.conversion,
    ahead: of.ahead,
    waterfall: of.waterfall,
    untied: of.untied,
    contributionParts: of.contributionParts,
    assumed: of.assumed,
    missing: of.missing,
  },
  formulas: {
    marketplaceClvMinor: of.formulas.marketplace?.valueMinor ?? null,
    crm: of.formulas.crm,
    simpleMinor: of.formulas.simple?.valueMinor ?? null,
    averageOrderMinor: of.formulas.averageOrderMinor,
    retention: of.formulas.retention,
    churn: of.formulas.churn,
    purchaseFrequency: of.formulas.purchaseFrequency,
    firstToSecond: of.formulas.firstToSecond,
  },
})

const values = (of: Record<(typeof BID_HORIZONS)[number], Estimate | null>) =>
  Object.fromEntries(BID_HORIZONS.map(days => [days, of[days]?.value ?? null]))

/** @throws never. */
export const shopMoneyOf = (of: ShopEconomics) => ({
  skusWithoutCost: of.skusWithoutCost,
  moneyRows: of.rows,
})

/** @throws never. */
export const reconciliationOf = ({ months, gaps }: Reconciliation) => ({
  reconciliation: months.map(({ month, complete, sales, units, refundedUnits, booked, reasons }) => ({
    month,
    complete,
    ordered: sales.ours,
    reported: sales.theirs,
    differenceShare: sales.differenceShare,
    unexplainedShare: sales.unexplainedShare,
    units,
    refundedUnits,
    booked,
    reasons,
  })),
  coverageGaps: gaps,
})

/** @throws never. */
export const adviceOf = ({ gate, warnings, proposals, why, killers, wave }: AsinAdvice) => ({
  gate: {
    state: gate.state,
    checks: CHECK_IDS.map(id => {
      const { state, value, threshold, why: source, asOf, n } = gate.checks[id]
      return { id, state, value, threshold, source, asOf, n }
    }),
    warnings,
  },
  proposals: proposals.map(proposalOf),
  noProposal: why,
  killers,
  wave: wave === null ? [] : wave.weeks,
  cover: wave,
})

const proposalOf = (of: Proposal) => ({
  ...of,
  worthOfPointMinor: of.worthOfPointMinor ?? null,
  worthOfPointOf: of.worthOfPointOf ?? null,
  worthOfPointN: of.worthOfPointN ?? null,
  costAssumes: of.costAssumes ?? null,
  lever: of.lever,
  because: of.because,
})

/** @throws never. */
export const experimentOf = ({ entry: _, ...of }: Experiment) => of

/** From order to order, and buyers by their first order. @throws never. */
export const courseOf = ({ steps, firstOrders }: Pick<ShopStudy, 'steps' | 'firstOrders'>) => ({
  ...(steps ? { orderSteps: steps } : {}),
  ...(firstOrders ? { firstOrders: firstOrders.pairs, growth: firstOrders.growth } : {}),
})
