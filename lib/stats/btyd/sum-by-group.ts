// Sums within groups that do not depend, to the last bit, on the order in which the values came.

/**
 * For each group the sum of its values, added in ascending order.
 *
 * @param group group[i] = the group of values[i], from 0 up to members.length - 1.
 * @param members how many values each group has.
 * @throws never.
 */
export function sumByGroup(group: Int32Array, members: Int32Array, values: Float64Array): Float64Array {
  const starts = new Int32Array(members.length + 1)
  for (let g = 0; g < members.length; g++) starts[g + 1] = (starts[g] as number) + (members[g] as number)
  const next = starts.slice()
  const gathered = new Float64Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const g = group[i] as number
    const place = next[g] as number
    gathered[place] = values[i] as number
    next[g] = place + 1
  }
  const sums = new Float64Array(members.length)
  for (let g = 0; g < members.length; g++) {
    const from = starts[g] as number
    const to = starts[g + 1] as number
    sortStretch(gathered, from, to)
    let sum = 0
    for (let i = from; i < to; i++) sum += gathered[i] as number
    sums[g] = sum
  }
  return sums
}

/** Most groups are small: for those insertion beats a call of the library's sort. */
function sortStretch(values: Float64Array, from: number, to: number): void {
  if (to - from > 24) {
    values.subarray(from, to).sort()
    return
  }
  for (let i = from + 1; i < to; i++) {
    const value = values[i] as number
    let j = i - 1
    while (j >= from && (values[j] as number) > value) {
      values[j + 1] = values[j] as number
      j--
    }
    values[j + 1] = value
  }
}
