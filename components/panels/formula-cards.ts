// The formulas for customer lifetime value as cards: value, inputs in the order they enter, and why a value is missing.
import type { Economics, Measured } from '@/lib/schema/economics'
import { HORIZONS, type Horizon } from '@/lib/schema/purchase-history'
import { missingClv } from './missing-money'

export interface FormulaInput {
  /** Key of its name, under "formulas.". */
  name: string
  value: number | null
  unit: 'money' | 'share' | 'count' | 'years' | 'times'
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

const money = (name: string, value: number | null): FormulaInput => ({ name, value, unit: 'money' })
const share = (name: string, value: number | null): FormulaInput => ({ name, value, unit: 'share' })
const count = (name: string, value: number): FormulaInput => ({ name, value, unit: 'count' })
const times = (name: string, value: number): FormulaInput => ({ name, value, unit: 'times' })

/** Lifespan in years: the CRM formula's where it stands, else 1 / churn; null when neither is known. */
function lifetimeYears({ formulas: { crm, churn } }: Economics): number | null {
  if (crm !== null) return crm.lifetimeYears
  return churn === null || churn <= 0 ? null : 1 / churn
}

/** What stands beside every formula. */
export function formulasBeside(economics: Economics): FormulaInput[] {
  const { formulas, averageOrderMinor } = economics
  return [
    share('retention', formulas.retention),
    share('churn', formulas.churn),
    money('average-order', averageOrderMinor),
    { name: 'frequency', value: formulas.purchaseFrequency, unit: 'times' },
    { name: 'lifespan', value: lifetimeYears(economics), unit: 'years' },
    share('first-to-second', formulas.firstToSecond),
  ]
}

export const formulaCards = (economics: Economics): FormulaCard[] => [
  marketplace(economics),
  contribution(economics),
  crm(economics),
  simple(economics),
]

function marketplace(economics: Economics): FormulaCard {
  const of = economics.formulas.marketplace
  return {
    id: 'marketplace',
    valueMinor: of?.valueMinor ?? null,
    sure: null,
    horizon: 0,
    inputs:
      of === null
        ? []
        : [
            money('average-order', of.averageOrderMinor),
            share('gross-margin', of.grossMarginShare),
            times('repeat-purchases', of.repeatPurchases),
            money('ads', of.adsMinor),
            money('returns', of.returnsMinor),
            money('fees', of.feesMinor),
          ],
    missing: reason(economics),
  }
}

/** At the farthest age that can be told. */
function contribution(economics: Economics): FormulaCard {
  const horizon = HORIZONS.findLast(h => economics.clv[h].contribution !== null)
  const sure = horizon === undefined ? null : economics.clv[horizon].contribution
  return {
    id: 'contribution',
    valueMinor: sure?.value ?? null,
    sure,
    horizon: horizon ?? 365,
    inputs:
      sure === null || horizon === undefined
        ? []
        : [
            money('revenue-to', economics.clv[horizon].revenue?.value ?? null),
            share('fee-share', economics.feeShare),
            share('gross-margin', economics.grossMarginShare),
            share('refund-share', economics.refundShare),
          ],
    missing: missingClv(economics, 'contribution'),
  }
}

function crm({ formulas }: Economics): FormulaCard {
  const of = formulas.crm
  return {
    id: 'crm',
    valueMinor: of?.valueMinor ?? null,
    sure: null,
    horizon: 0,
    inputs:
      of === null
        ? []
        : [
            money('revenue', of.revenueMinor),
            count('orders', of.orders),
            money('average-order', of.averageOrderMinor),
            count('orders-in-year', of.ordersInYear),
            count('customers-in-year', of.customersInYear),
            times('orders-a-year', of.ordersPerYear),
            count('customers-before', of.customersBefore),
            count('customers-kept', of.customersKept),
            share('retention', of.retention),
            { name: 'lifespan', value: of.lifetimeYears, unit: 'years' },
          ],
    missing: 'formulas.crm.missing',
  }
}

function simple(economics: Economics): FormulaCard {
  const { simple: of, crm: rests } = economics.formulas
  return {
    id: 'simple',
    valueMinor: of?.valueMinor ?? null,
    sure: null,
    horizon: 0,
    inputs:
      of === null
        ? []
        : [
            ...(rests === null
              ? []
              : [
                  money('average-order', rests.averageOrderMinor),
                  times('orders-a-year', rests.ordersPerYear),
                  { name: 'lifespan', value: rests.lifetimeYears, unit: 'years' } as const,
                ]),
            money('cac', of.cacMinor),
          ],
    missing: rests === null ? 'formulas.crm.missing' : reason(economics),
  }
}

function reason(economics: Economics): string {
  const key = missingClv(economics, 'afterAds')
  return key === 'missing.ripe' ? 'formulas.unknown' : key
}
