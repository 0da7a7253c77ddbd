// An invented study of the tea and candle shop: what the sides of money and levers, and a product's page, are drawn from.
import type { Source } from '@/components/state/source'
import { isoDate } from '@/lib/schema/dates'
import type { Sku } from '@/lib/schema/ids'
import type { UnitCostFact } from '@/lib/schema/money-facts'
import type { AsinStudy, ShopStudy } from '@/lib/schema/study'
import { advice } from './invented-advice'
import { cohortCounts, ENTRY_COHORTS } from './invented-cohorts'
import { courseView } from './invented-course'
import { asinFigures } from './invented-figures'
import { CHANGES, EXPERIMENTS, weekly } from './invented-journal'
import { ECONOMICS } from './invented-money'
import { RECONCILIATION, SIGNALS } from './invented-proof'
import { SHOP_US } from './invented-source'

export const unitCostOf = (sku: string, part: Partial<UnitCostFact> = {}): UnitCostFact => ({
  sku: sku as Sku,
  unitCostMinor: 730,
  inboundMinor: 62,
  otherMinor: null,
  currency: 'USD',
  fromDay: 20_000,
  ...part,
})
const { promotions, returns, conversion } = SIGNALS

const { steps, firstOrders } = courseView()

const SHOP_STUDY: ShopStudy = {
  steps,
  firstOrders,
  economics: {
    ...ECONOMICS,
    shop: SHOP_US,
    currency: 'USD',
    missing: ['some-costs-missing', 'no-traffic'],
    skusWithoutCost: [
      { sku: 'MATCHA-30' as Sku, asin: null, units: 1_204, revenueMinor: 3_410_220 },
      { sku: 'TEAPOT-08-CAST-IRON-BLACK' as Sku, asin: null, units: 96, revenueMinor: 411_030 },
    ],
    rows: { booked: 0, promotions: 0, reimbursements: 0, ads: 0, unplaced: {} },
  },
  reconciliation: RECONCILIATION,
  signals: { shop: SHOP_US, asOf: isoDate(20_500), promotions, returns, conversion },
  experiments: EXPERIMENTS,
  changes: CHANGES,
  weekly: [weekly(0), weekly(1)],
  costs: [
    unitCostOf('TEA-250'),
    unitCostOf('TEA-250', { fromDay: 20_300, unitCostMinor: 765 }),
    unitCostOf('CANDLE-3'),
  ],
  cohorts: cohortCounts(9),
}
const ASIN_STUDY: AsinStudy = {
  steps,
  firstOrders,
  asin: asinFigures(0).asin,
  group: 'Grocery',
  economics: { ...ECONOMICS, asin: asinFigures(0).asin },
  signals: SIGNALS,
  advice: advice(0),
  cohorts: ENTRY_COHORTS,
}
const BOARD = Array.from({ length: 5 }, (_, nth) => advice(nth))

/** The same source, studied. */
export function studied<S extends Source>(source: S): S {
  return Object.assign(source, {
    shopStudy: () => Promise.resolve({ ok: true, value: SHOP_STUDY } as const),
    asinStudy: () => Promise.resolve({ ok: true, value: ASIN_STUDY } as const),
    adviceBoard: () => Promise.resolve({ ok: true, value: BOARD } as const),
  })
}
