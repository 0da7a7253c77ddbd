// The orders behind the formulas in use: all of the known buyers of the shop, or of those who entered by the product.
import { buyerMoney } from '@/lib/metrics/economics/buyer-money'
import { formulas } from '@/lib/metrics/economics/formulas'
import { waterfall } from '@/lib/metrics/economics/waterfall'
import type { Formulas } from '@/lib/schema/economics'
import type { Trace, TraceUnit } from '@/lib/schema/figure-rows'
import { firstOrderAds } from './first-order-ads'
import { groupLines } from './group-lines'
import { lineColumns, moneyColumns } from './line-columns'
import { type LineColumn, orderRows } from './order-rows'
import { entryDayOf, linesOf, type TracedRows, type TraceGround } from './trace-ground'

const YEAR = 365

interface Said {
  value(of: Formulas): number | null
  unit: TraceUnit
  inputs(of: Formulas): Trace['inputs']
}

const crm = ({ crm: of }: Formulas): Trace['inputs'] =>
  of === null
    ? []
    : [
        { name: 'revenue', value: of.revenueMinor, unit: 'money' },
        { name: 'orders', value: of.orders, unit: 'count' },
        { name: 'orders-in-year', value: of.ordersInYear, unit: 'count' },
        { name: 'customers-in-year', value: of.customersInYear, unit: 'count' },
        { name: 'customers-before', value: of.customersBefore, unit: 'count' },
        { name: 'customers-kept', value: of.customersKept, unit: 'count' },
      ]

const SAID: Record<string, Said> = {
  marketplace: {
    value: of => of.marketplace?.valueMinor ?? null,
    unit: 'money',
    inputs: ({ marketplace: of }) =>
      of === null
        ? []
        : [
            { name: 'revenue', value: of.sums.revenueMinor, unit: 'money' },
            { name: 'orders', value: of.sums.orders, unit: 'count' },
            { name: 'gross-margin', value: of.grossMarginShare, unit: 'share' },
            { name: 'repeat-orders', value: of.sums.repeatOrders, unit: 'count' },
            { name: 'spend', value: of.sums.adsMinor, unit: 'money' },
            { name: 'repeat-refunds', value: of.sums.returnsMinor, unit: 'money' },
            { name: 'repeat-fees', value: of.sums.feesMinor, unit: 'money' },
            { name: 'buyers', value: of.sums.buyers, unit: 'count' },
          ],
  },
  crm: { value: of => of.crm?.valueMinor ?? null, unit: 'money', inputs: crm },
  simple: {
    value: of => of.simple?.valueMinor ?? null,
    unit: 'money',
    inputs: of => [
      ...crm(of),
      { name: 'spend', value: of.simple?.spendMinor ?? null, unit: 'money' },
      { name: 'first-orders', value: of.simple?.firstOrders ?? null, unit: 'count' },
    ],
  },
  retention: { value: of => of.retention, unit: 'share', inputs: crm },
  churn: { value: of => of.churn, unit: 'share', inputs: crm },
  'average-order': { value: of => of.averageOrderMinor, unit: 'money', inputs: crm },
  frequency: { value: of => of.purchaseFrequency, unit: 'number', inputs: crm },
  lifespan: {
    value: of => of.crm?.lifetimeYears ?? (of.churn ? 1 / of.churn : null),
    unit: 'number',
    inputs: crm,
  },
}

/** `part` is the formula, or the figure beside them. @throws never; null where an input is missing. */
export function traceFormula(ground: TraceGround, limit: number): TracedRows {
  const said = SAID[ground.request.part ?? 'crm'] ?? (SAID['crm'] as Said)
  const of = formulasOf(ground)
  const lines = linesOf(ground, ground.members, Number.POSITIVE_INFINITY)
  const { revenue } = lineColumns(ground)
  const { fees, refunds } = moneyColumns(ground)
  const index = ground.orders()
  const { sales, asOfDay } = ground.task
  /** 1 on the first line of an order that it is true of. */
  const once = (name: string, is: (line: number) => boolean): LineColumn => ({
    name,
    unit: 'count',
    of: line => (index.first[index.orderOf[line] as number] === line && is(line) ? 1 : 0),
  })
  const ago = (line: number): number => asOfDay - (sales.day[line] as number)
  const shown = [
    revenue,
    once('repeat', line => sales.day[line] !== entryDayOf(ground.task, sales.buyer[line] as number)),
    once('in-year', line => ago(line) < YEAR),
    once('year-before', line => ago(line) >= YEAR && ago(line) < 2 * YEAR),
    ...(ground.request.part === 'marketplace' ? [fees, refunds] : []),
  ]
  return {
    ofBuyers: true,
    value: said.value(of),
    unit: said.unit,
    inputs: said.inputs(of),
    ...orderRows(ground, lines, shown, { limit, withAge: false }),
  }
}

function formulasOf(ground: TraceGround): Formulas {
  const { task, members, figures, request } = ground
  const money = ground.money()
  const sums = waterfall(task, money, groupLines(ground))
  const { revenueMinor } = sums.shown
  const ads = firstOrderAds(ground)
  const first = ads?.members.length ?? 0
  const repeatRate = request.asin === null ? task.figures.repeatRate : figures?.repeatRate
  return formulas(task, money, buyerMoney(task, money), members, {
    grossMarginShare:
      sums.grossProfitMinor === null || !(revenueMinor > 0) ? null : sums.grossProfitMinor / revenueMinor,
    cost:
      ads === null || first === 0
        ? null
        : { cac: { value: ads.spendMinor / first }, spendMinor: ads.spendMinor, firstOrders: first },
    adsMinor: members.reduce((sum, buyer) => sum + (ads?.perBuyer[buyer] ?? 0), 0),
    firstToSecond: repeatRate?.[90].value ?? null,
  })
}
