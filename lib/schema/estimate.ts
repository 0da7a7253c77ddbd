// A figure with its limits: what everything that is not exactly known is told as.

/** A figure and its limits; the level stands where the figure is declared. */
export interface Estimate {
  value: number
  low: number
  high: number
}
