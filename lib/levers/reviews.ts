// Review requests: hold a rating that a handful of bad reviews would bring down, and keep fresh ones coming.
import { type Advised, type LeverFacts, type LeverRule, quantity } from './lever-rule'
import { contributionOfOrder, ordersAMonth, timesAll } from './worth'

/** As many one-star ratings in a row can come from one bad batch. */
const FRAGILE_RATINGS = 10
/** Where the number of ratings is not known: this close to the threshold, in stars. */
const CLOSE_STARS = 0.1
/** Above this more stars earn nothing: the likelihood of a purchase peaks between 4.2 and 4.7. */
const ENOUGH_STARS = 4.7
/** New ratings per order below this are few; a line of ours, no norm is published. */
const FEW_PER_ORDER = 0.005
const ENOUGH_ORDERS = 100
/** Revenue per star: + 5 to 9 % (Luca 2016, regression discontinuity on restaurants): an order of magnitude. */
const PER_STAR = { value: 0.07, low: 0.05, high: 0.09 }

/**
 * Fires when the rating holds, but up to ten one-star ratings would bring it under the threshold:
 * (n s + k) / (n + k) < t, so k > n (s - t) / (t - 1); where n is not known, within 0.1 stars of the threshold. Else
 * when fewer than 1 order in 200 brings a new rating, and there is room below 4.7 stars. Showing reviews raises
 * conversion and the first few matter most (observational, not Amazon): grade B. Expected: what the stars that ten
 * bad ratings would take are worth, by a published effect of one star.
 */
export const reviews = {
  id: 'reviews',
  reads: ['gate.rating', 'signals.rating', 'pace'],
  propose(facts) {
    const { value, threshold, n, state } = facts.gate.checks.rating
    if (state !== 'green' || value === null || threshold === null || threshold <= 1) return null
    const bearable = n === null ? null : Math.floor((n * (value - threshold)) / (threshold - 1)) + 1
    const fragile = bearable === null ? value - threshold < CLOSE_STARS : bearable <= FRAGILE_RATINGS
    const rating = { figure: 'figure.rating', value, unit: 'stars', threshold, n } as const
    if (fragile)
      return {
        ...common,
        ...stakes(facts, value, n),
        sentence: bearable === null ? 'reviews.close' : 'reviews.fragile',
        arguments: { value, threshold, n: bearable ?? 0 },
        because: [rating],
      }
    const velocity = facts.signals?.rating.reviewsPer30Days ?? null
    const orders = ordersAMonth(facts)
    if (velocity === null || orders < ENOUGH_ORDERS || value >= ENOUGH_STARS) return null
    const perOrder = Math.max(0, velocity) / orders
    if (perOrder >= FEW_PER_ORDER) return null
    return {
      ...common,
      sentence: 'reviews.few',
      arguments: { n: Math.max(0, Math.round(velocity)), orders: Math.round(orders) },
      because: [
        rating,
        { figure: 'figure.newRatings', value: perOrder, unit: 'share', threshold: FEW_PER_ORDER, n: null },
      ],
    }
  },
} satisfies LeverRule

const common = {
  lever: 'reviews',
  evidence: 'B',
  breakEvenGain: null,
  expectedMonthlyMinor: null,
  expectedBasis: 'none',
  costMinor: null,
  timeToEffect: 'medium',
  where: 'request-review',
  arithmetic: [],
} as const satisfies Partial<Advised>

/** The stars that ten one-star ratings would take, and what they are worth a month. */
function stakes(
  facts: LeverFacts,
  stars: number,
  n: number | null,
): Pick<Advised, 'expectedMonthlyMinor' | 'expectedBasis' | 'arithmetic'> {
  const order = contributionOfOrder(facts)
  if (n === null || n + FRAGILE_RATINGS === 0)
    return { expectedMonthlyMinor: null, expectedBasis: 'none', arithmetic: [] }
  if (order === null) return { expectedMonthlyMinor: null, expectedBasis: 'no-costs', arithmetic: [] }
  const fall = stars - (n * stars + FRAGILE_RATINGS) / (n + FRAGILE_RATINGS)
  const month = order * ordersAMonth(facts)
  const expected = timesAll(PER_STAR, fall * month)
  return {
    expectedMonthlyMinor: expected,
    expectedBasis: 'published-rating',
    arithmetic: [
      {
        formula: 'stars-at-stake',
        inputs: [
          quantity('figure.starsAtStake', fall, 'stars'),
          quantity('figure.perStar', PER_STAR.value, 'share'),
          quantity('figure.contributionMonth', month, 'money'),
        ],
        result: quantity('figure.expectedMonth', expected.value, 'money'),
      },
    ],
  }
}
