// Heat of a cell, 0 to 1: between the smallest value on show and the 95th percentile, so that one odd cell does not bleach the rest.
export function heatOf(values: readonly (number | null)[]): (value: number) => number {
  const known = values.filter(value => value !== null).sort((a, b) => a - b)
  const low = known[0] ?? 0
  const high = known[Math.floor(0.95 * (known.length - 1))] ?? 0
  return high <= low ? () => 0.5 : value => Math.min(1, Math.max(0, (value - low) / (high - low)))
}
