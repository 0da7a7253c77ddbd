// A law of waiting with free parameters, in the form the likelihood of daily counts needs it.

/** ln S(t) with its slopes, at parameters on an unbounded scale. */
export interface WaitingLaw {
  /** How many parameters. */
  readonly size: number
  /**
   * ln S at time t > 0, finite; writes the derivative by each parameter into `slopes` from `at` on.
   * `parameters` may carry others before these: the first of the law stands at `from`.
   */
  logSurvival(t: number, parameters: Float64Array, from: number, slopes: Float64Array, at: number): number
}
