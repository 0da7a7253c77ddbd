// The buyers on one side of a lever, at the same age: who entered before it and who since, and what is compared of them.
import {
  cohortBooks,
  cohortVerdict,
  daysToReorder,
  isCompared,
} from '@/lib/metrics/experiments/cohort-verdict'
import { epochDay } from '@/lib/schema/dates'
import type { TraceUnit } from '@/lib/schema/figure-rows'
import type { CohortVerdict } from '@/lib/schema/journal'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { type BuyerColumn, buyerRows } from './buyer-rows'
import { entryDayOf, type TracedRows, type TraceGround } from './trace-ground'

const UNITS: Record<keyof CohortVerdict, TraceUnit> = {
  revenueMinor: 'money',
  contributionMinor: 'money',
  reorderRate: 'share',
  restrictedMeanDays: 'days',
}
const isMeasure = (name: string | undefined): name is keyof CohortVerdict =>
  name !== undefined && name in UNITS

/** `part` is "2026-03-02 before revenueMinor": start, side, measure; the horizon is the age. @throws never. */
export function traceCohortChange(ground: TraceGround, limit: number): TracedRows {
  const { task, request, members, asinId } = ground
  const [day = '', sideAsked, name] = (request.part ?? '').split(' ')
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? epochDay(day) : task.asOfDay
  const side = sideAsked === 'before' ? 'before' : 'after'
  const measure = isMeasure(name) ? name : 'revenueMinor'
  const age = request.horizonDays === 60 ? 60 : 90
  const books = cohortBooks(task, null)
  const verdict = asinId === null ? null : cohortVerdict(books, asinId, start, age)
  const buyers = members.filter(one => isCompared(entryDayOf(task, one), side, start, age, task.asOfDay))
  const { money } = books
  const cell = HORIZONS.indexOf(age)
  const gapOf = (buyer: number): number => daysToReorder(task, buyer)
  const shown: BuyerColumn[] = [
    { name: 'revenue', unit: 'money', of: one => money.revenue[one * HORIZONS.length + cell] as number },
    {
      name: 'contribution',
      unit: 'money',
      of: one =>
        money.costMissing[one] === 1 ? null : (money.contribution[one * HORIZONS.length + cell] as number),
    },
    { name: 'back', unit: 'count', of: one => (gapOf(one) <= age ? 1 : 0) },
    { name: 'days-to-reorder', unit: 'days', of: one => Math.min(age, gapOf(one)) },
  ]
  return {
    ofBuyers: true,
    value: verdict?.[measure][side].value ?? null,
    unit: UNITS[measure],
    inputs: [
      { name: 'buyers', value: buyers.length, unit: 'count' },
      { name: 'age-to', value: age, unit: 'days' },
    ],
    ...buyerRows(ground, buyers, shown, limit),
  }
}
