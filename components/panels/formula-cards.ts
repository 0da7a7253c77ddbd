// The formulas for customer lifetime value as cards: value, inputs in the order they enter, and why a value is missing. Whoever
// puts the inputs into a pocket calculator gets the value: sums and counts are shown in full, what follows from them is marked.
import type { ContributionParts, Economics, Formulas, Measured } from '@/lib/schema/economics'
import { HORIZONS, type Horizon } from '@/lib/schema/purchase-history'
import { missingClv } from './missing-money'
import { addingUp } from './parts-adding-up'

type Unit = 'money' | 'share' | 'count' | 'years' | 'times'
export interface FormulaInput {
  /** Key of its name, under "formulas.". */
  name: string
  value: number | null
  unit: Unit
  /** Follows from the inputs before it, and is rounded for the eye: one reckons with those. */
  derived: boolean
}
export interface FormulaCard {
  id: 'marketplace' | 'contribution' | 'crm' | 'simple'
  valueMinor: number | null
  /** Limits and n where the value is a mean over buyers. */
  sure: Measured | null
  /** Days of age the value speaks of; 0 where it names none. */
  horizon: Horizon | 0
  inputs: FormulaInput[]
  /** Key of the sentence that says why there is no value. */
  missing: string
}

type Name = string
const given =
  (unit: Unit, derived = false) =>
  (name: Name, value: number | null): FormulaInput => ({ name, value, unit, derived })
const money = given('money')
const share = given('share')
const count = given('count')
const times = given('times')
/** What follows from the inputs before it. */
const so = {
  money: given('money', true),
  share: given('share', true),
  times: given('times', true),
  years: given('years', true),
}

/** Lifespan in years: the CRM formula's where it stands, else 1 / churn; null when neither is known. */
function lifetimeYears({ formulas: { crm, churn } }: Economics): number | null {
  if (crm !== null) return crm.lifetimeYears
  return churn === null || churn <= 0 ? null : 1 / churn
}

/** What stands beside every formula: of known buyers, like the formulas. */
export function formulasBeside(economics: Economics): FormulaInput[] {
  const { formulas } = economics
  return [
    share('retention', formulas.retention),
    share('churn', formulas.churn),
    money('average-order', formulas.averageOrderMinor),
    times('frequency', formulas.purchaseFrequency),
    given('years')('lifespan', lifetimeYears(economics)),
    share('first-to-second', formulas.firstToSecond),
  ]
}

export const formulaCards = (economics: Economics): FormulaCard[] => {
  const { marketplace, crm, simple } = economics.formulas
  const noCrm = 'formulas.crm.missing'
  return [
    card('marketplace', marketplace, marketplaceInputs, reason(economics)),
    contribution(economics),
    card('crm', crm, crmInputs, noCrm),
    card('simple', simple, of => simpleInputs(of, crm), crm === null ? noCrm : reason(economics)),
  ]
}

function card<Of extends { valueMinor: number }>(
  id: FormulaCard['id'],
  of: Of | null,
  inputs: (of: Of) => FormulaInput[],
  missing: string,
): FormulaCard {
  return {
    id,
    valueMinor: of?.valueMinor ?? null,
    sure: null,
    horizon: 0,
    inputs: of === null ? [] : inputs(of),
    missing,
  }
}

type Marketplace = NonNullable<Formulas['marketplace']>
const marketplaceInputs = ({ sums, ...of }: Marketplace): FormulaInput[] => [
  money('revenue', sums.revenueMinor),
  count('orders', sums.orders),
  so.money('average-order', of.averageOrderMinor),
  share('gross-margin', of.grossMarginShare),
  count('repeat-orders', sums.repeatOrders),
  money('ads', sums.adsMinor),
  money('returns', sums.returnsMinor),
  money('fees', sums.feesMinor),
  count('buyers', sums.buyers),
  so.times('repeat-purchases', of.repeatPurchases),
]

/** At the farthest age that can be told. */
function contribution(economics: Economics): FormulaCard {
  const { clv, contributionParts } = economics
  const horizon = HORIZONS.findLast(h => clv[h].contribution !== null)
  const sure = horizon === undefined ? null : clv[horizon].contribution
  const parts = horizon === undefined ? null : contributionParts[horizon]
  return {
    id: 'contribution',
    valueMinor: sure?.value ?? null,
    sure,
    horizon: horizon ?? 365,
    inputs: parts === null || sure === null ? [] : partInputs(parts, sure.value),
    missing: missingClv(economics, 'contribution'),
  }
}

/** In whole minor units that add up: revenue and value are rounded as everywhere, the costs between them make it so. */
function partInputs(of: ContributionParts, valueMinor: number): FormulaInput[] {
  const names = ['cost-of-goods', 'fees-part', 'refunds-part', 'reimbursed-part']
  const costs = [of.costOfGoodsMinor, of.feesMinor, of.refundsMinor, of.reimbursementsMinor]
  const revenue = Math.round(of.revenueMinor)
  const rounded = addingUp(costs, Math.round(valueMinor) - revenue)
  return [
    money('revenue-to', revenue),
    ...names.flatMap((name, at) => (costs[at] === 0 ? [] : [money(name, rounded[at] ?? null)])),
  ]
}

type Crm = NonNullable<Formulas['crm']>
const crmInputs = (of: Crm): FormulaInput[] => [
  money('revenue', of.revenueMinor),
  count('orders', of.orders),
  so.money('average-order', of.averageOrderMinor),
  count('orders-in-year', of.ordersInYear),
  count('customers-in-year', of.customersInYear),
  so.times('orders-a-year', of.ordersPerYear),
  count('customers-before', of.customersBefore),
  count('customers-kept', of.customersKept),
  so.share('retention', of.retention),
  so.years('lifespan', of.lifetimeYears),
]

const simpleInputs = (of: NonNullable<Formulas['simple']>, crm: Crm | null): FormulaInput[] => [
  ...(crm === null ? [] : [...crmInputs(crm).filter(one => !one.derived), so.money('crm', crm.valueMinor)]),
  money('ad-spend', of.spendMinor),
  count('first-orders', of.firstOrders),
  so.money('cac', of.cacMinor),
]

function reason(economics: Economics): string {
  const key = missingClv(economics, 'afterAds')
  return key === 'missing.ripe' ? 'formulas.unknown' : key
}
