// Rounding parts so that they still add up: a column of figures whose sum is off by a cent is taken for a mistake.

/**
 * Whole numbers next to the parts that add up to `sum`: all are rounded down, and what is left goes to the largest remainders
 * (Hamilton's method; Balinski and Young 1982, "Fair representation").
 *
 * @param sum a whole number less than 1 away from the sum of the parts.
 * @example addingUp([-3.5, -2.5, 1.4], -5) // [-3, -3, 1]
 */
export function addingUp(parts: readonly number[], sum: number): number[] {
  const whole = parts.map(Math.floor)
  const byRemainder = parts
    .map((part, at) => ({ at, remainder: part - (whole[at] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  let left = sum - whole.reduce((all, part) => all + part, 0)
  for (const { at } of byRemainder) {
    if (left-- <= 0) break
    whole[at] = (whole[at] ?? 0) + 1
  }
  return whole.map(part => part + 0)
}
