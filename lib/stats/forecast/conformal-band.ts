// A band from the forecast's own past misses: it covers whatever went wrong before, without asking why.

export type ConformalBand =
  /** The true value lies within forecast x (1 -/+ share) with probability `level`. */
  | { kind: 'band'; share: number; origins: number }
  /** Too few past forecasts for this level: `needed` of them at least. */
  | { kind: 'too-few'; origins: number; needed: number }

/**
 * The share of the forecast by which the truth may miss it, from past absolute relative errors |actual - forecast| /
 * forecast: the ceil((n + 1) level)-th smallest.
 *
 * Split conformal prediction: Papadopoulos and others (2002); finite-sample rank as in Lei and others (2018), JASA 113,
 * section 2. Exact for exchangeable errors; overlapping horizons make past errors alike, so few origins say less than
 * their number. At least level / (1 - level) origins are needed (9 for 90 %, 4 for 80 %): below, the rank lies past the
 * largest error seen and the band would have no end.
 *
 * @param errors relative to the forecast, 0 or more; others (no forecast, so no error) do not count.
 * @throws RangeError on a level outside 0..1.
 */
export function conformalBand(errors: ArrayLike<number>, level: number): ConformalBand {
  if (!(level > 0 && level < 1)) throw new RangeError(`No band at level ${level}.`)
  const sorted = Float64Array.from(errors)
    .filter(error => error >= 0 && error < Number.POSITIVE_INFINITY)
    .sort()
  const origins = sorted.length
  // Rounding: 10 x 0.9 is 9.000000000000002 in no double, but 20 x 0.95 may be.
  const rank = Math.max(1, Math.ceil((origins + 1) * level - 1e-9))
  const needed = Math.ceil(level / (1 - level) - 1e-9)
  if (rank > origins) return { kind: 'too-few', origins, needed }
  return { kind: 'band', share: sorted[rank - 1] as number, origins }
}

/** The band around a forecast, cut at 0. */
export function conformalLimits(forecast: number, share: number): { low: number; high: number } {
  return { low: Math.max(0, forecast * (1 - share)), high: forecast * (1 + share) }
}
