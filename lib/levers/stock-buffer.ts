// A stock buffer for the reorder wave: what is not there cannot be reordered.
import type { Estimate } from '@/lib/schema/estimate'
import { type LeverRule, quantity } from './lever-rule'
import { contributionOfUnit, MONTH_DAYS, timesAll } from './worth'

/** Days to have beyond the lead time: the line of the stock check. */
const SAFE_DAYS = 30

/**
 * Fires when what is on hand and on the way does not cover the wave of the lead time and thirty days more. Rests on the
 * seller's own stock and orders. Expected: the units the stock falls short of in those days (13 weeks at most), at the
 * contribution of a unit, put to 30 days.
 */
export const stockBuffer = {
  id: 'stock-buffer',
  reads: ['wave'],
  propose(facts) {
    const { wave } = facts
    if (wave === null || wave.stock === null || wave.orderBy === null || !wave.bufferUnits) return null
    const { stock, bufferUnits, orderBy, leadTimeDays, weeks } = wave
    const days = Math.min(leadTimeDays + SAFE_DAYS, 7 * weeks.length)
    const total = (of: 'expected' | 'low' | 'high') =>
      weeks.reduce((sum, week, at) => sum + week[of] * Math.min(1, Math.max(0, days / 7 - at)), 0)
    const short = (of: 'expected' | 'low' | 'high') => Math.max(0, total(of) - stock)
    const units: Estimate = { value: short('expected'), low: short('low'), high: short('high') }
    const worth = contributionOfUnit(facts)
    return {
      lever: 'stock-buffer',
      sentence: wave.coverEnds === null ? 'stock.buffer' : 'stock.buffer-by',
      arguments: { n: bufferUnits, orderBy, ends: wave.coverEnds ?? '', days: leadTimeDays },
      because: [
        { figure: 'figure.buffer', value: bufferUnits, unit: 'count', threshold: null, n: null },
        { figure: 'figure.stockUnits', value: stock, unit: 'count', threshold: null, n: null },
        { figure: 'figure.leadTime', value: leadTimeDays, unit: 'days', threshold: null, n: null },
      ],
      evidence: 'own',
      breakEvenGain: null,
      expectedMonthlyMinor: worth === null ? null : timesAll(units, (worth * MONTH_DAYS) / days),
      expectedBasis: worth === null ? 'no-costs' : 'own-stock',
      costMinor: null,
      timeToEffect: 'fast',
      where: 'restock',
      arithmetic: [
        {
          formula: 'units-short',
          inputs: [
            quantity('figure.waveUnits', total('expected'), 'count'),
            quantity('figure.stockUnits', stock, 'count'),
          ],
          result: quantity('figure.unitsShort', units.value, 'count'),
        },
      ],
    }
  },
} satisfies LeverRule
