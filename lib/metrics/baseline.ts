// "Is the ground firm enough to build on?" Rating, stock cover, returns and cancellations of one ASIN, and the gate they make.
import type { AsinFacts, AsinSums, ShopSums } from '@/lib/ledger/books'
import {
  type Baseline,
  type BaselineCheck,
  CHECK_IDS,
  FBA_NO_VERDICT,
  type Thresholds,
} from '@/lib/schema/baseline'
import { checkCancellations } from './check-cancellations'
import { checkRating } from './check-rating'
import { checkReturns } from './check-returns'
import { checkStock } from './check-stock'

/** Every `why` a check can carry: each is the key of a sentence in assets. */
export const BASELINE_REASONS = [
  'rating-voice-of-customer',
  'rating-product-page',
  'rating-typed',
  'rating-missing',
  'stock-report',
  'stock-sales',
  'stock-traffic',
  'stock-stated',
  'stock-missing',
  'stock-stale',
  'stock-no-pace',
  'stock-no-sales',
  'returns-ripe',
  'returns-missing',
  'returns-too-few',
  'cancellations-own',
  'cancellations-too-few',
  'cancellations-missing',
  FBA_NO_VERDICT,
] as const

/**
 * The gate is red when any check is red, else unknown when any is unknown, else green. A check without a verdict by
 * rule (FBA cancellations) is unknown too, as a figure, and does not hold the gate up.
 *
 * @param sums of the ASIN; undefined = never sold in the books.
 * @param asOfDay epoch day.
 * @throws never.
 */
export function baseline(
  facts: AsinFacts,
  sums: AsinSums | undefined,
  shop: Pick<ShopSums, 'returnedUnits'>,
  thresholds: Thresholds,
  asOfDay: number,
): Baseline {
  const checks = {
    rating: checkRating(facts.rating, thresholds.rating),
    stockDays: checkStock(facts, sums, thresholds.stockDays, asOfDay),
    returnRate: checkReturns(sums, shop.returnedUnits, thresholds.returnRate),
    cancellationRate: checkCancellations(sums, thresholds.cancellationRate),
  }
  return { state: gate(CHECK_IDS.map(id => checks[id])), checks }
}

function gate(checks: BaselineCheck[]): Baseline['state'] {
  if (checks.some(check => check.state === 'red')) return 'red'
  return checks.some(check => check.state === 'unknown' && check.why !== FBA_NO_VERDICT) ? 'unknown' : 'green'
}
