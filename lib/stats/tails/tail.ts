// What every law of waiting beyond the observed days offers, so that four of them can be averaged.

export type TailName = 'lomax-cure' | 'lognormal-cure' | 'weibull-gamma' | 'hazard'

/** A fitted law of the time to the event. */
export interface Tail {
  readonly name: TailName
  /** ln S(day), 0 or below and finite, for any day > 0; only differences are used. */
  logSurvival(day: number): number
  /** The fitted figures by their names in the literature; times in days. */
  readonly parameters: Readonly<Record<string, number>>
  /** Only where the law lets some never come back: the share who will, and the median wait of these. */
  readonly uncured: { readonly share: number; readonly medianDay: number } | null
}
