// One logarithm for each distinct time instead of each buyer: what every gamma-mixed waiting time is computed from.

export interface WaitingTable {
  /** ln(1 + t/scale) of each time. */
  readonly waited: Float64Array
  /** t / (scale + t) of each time: minus the derivative of the former by ln(scale). */
  readonly share: Float64Array
  /** Computes both for a new scale > 0. */
  fill(scale: number): void
}

/** A table for these times, empty until filled. @throws never. */
export function waitingTable(times: Float64Array): WaitingTable {
  const waited = new Float64Array(times.length)
  const share = new Float64Array(times.length)
  return {
    waited,
    share,
    fill(scale) {
      for (let i = 0; i < times.length; i++) {
        const time = times[i] as number
        waited[i] = Math.log1p(time / scale)
        share[i] = time / (scale + time)
      }
    },
  }
}
