// "Will the gate break soon?" Trends that end under a threshold, told before they do.
import type { GateWarning, Wave } from '@/lib/schema/advice'
import type { Baseline } from '@/lib/schema/baseline'
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { AsinSignals } from '@/lib/schema/signals'
import { returnsRise } from './returns-rise'

/** A rating that would take longer than this to break is not falling fast enough to speak of. */
const RATING_DAYS = 180
/** Slower falls may be the printing: ratings are read to a tenth of a star. */
const SLOWEST_FALL = 0.03
/** A cover that breaks within this many days. */
const STOCK_DAYS = 30
/** The rate's change is from three months to the next three. */
const CHANGE_DAYS = 91

/**
 * For checks that hold today or have no verdict; what is red already needs no warning.
 *
 * @throws never.
 */
export function gateWarnings(
  gate: Baseline,
  signals: AsinSignals | null,
  wave: Wave | null,
  asOfDay: number,
): GateWarning[] {
  return [
    ratingFalls(gate, signals, asOfDay),
    coverShrinks(gate, wave, asOfDay),
    returnsClimb(gate, signals, asOfDay),
  ].filter(one => one !== null)
}

function ratingFalls(gate: Baseline, signals: AsinSignals | null, asOfDay: number): GateWarning | null {
  const { state, value, threshold } = gate.checks.rating
  const slope = signals?.rating.starsPer30Days ?? null
  if (state !== 'green' || value === null || threshold === null) return null
  if (slope === null || slope > -SLOWEST_FALL) return null
  const days = Math.floor(((value - threshold) / -slope) * 30)
  if (days > RATING_DAYS) return null
  return {
    check: 'rating',
    sentence: 'warn.rating',
    arguments: { value, threshold, fall: Math.round(-slope * 100) / 100 },
    on: isoDate(asOfDay + days),
  }
}

/** Cover by what is expected, which counts the coming reorders, where the check goes by what has sold. */
function coverShrinks(gate: Baseline, wave: Wave | null, asOfDay: number): GateWarning | null {
  const { state, threshold } = gate.checks.stockDays
  const ends = wave?.coverEnds ?? null
  if (state === 'red' || ends === null || threshold === null) return null
  const days = epochDay(ends) - asOfDay
  const breaks = Math.max(0, Math.floor(days - threshold))
  if (breaks > STOCK_DAYS) return null
  return {
    check: 'stockDays',
    sentence: 'warn.stock',
    arguments: { n: days, threshold, ends },
    on: isoDate(asOfDay + breaks),
  }
}

function returnsClimb(gate: Baseline, signals: AsinSignals | null, asOfDay: number): GateWarning | null {
  const { state, threshold } = gate.checks.returnRate
  const rise = signals === null ? null : returnsRise(signals.returns)
  if (state === 'red' || rise === null || threshold === null) return null
  const { change, shipped, returned } = rise
  const rate = returned / shipped
  const days = Math.ceil(((threshold - rate) / change) * CHANGE_DAYS)
  return {
    check: 'returnRate',
    sentence: 'warn.returns',
    arguments: {
      change: Math.round(change * 1000) / 10,
      rate: Math.round(rate * 1000) / 10,
      threshold: Math.round(threshold * 1000) / 10,
      n: shipped,
    },
    on: days > 365 ? null : isoDate(asOfDay + Math.max(0, days)),
  }
}
