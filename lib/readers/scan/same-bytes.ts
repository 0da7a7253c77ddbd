// Compares two cells of one buffer where they lie.

/** Whether bytes[from, to) and bytes[otherFrom, otherTo) are equal. */
export function sameBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
): boolean {
  if (to - from !== otherTo - otherFrom) return false
  let at = from
  let other = otherFrom
  while (at < to && bytes[at] === bytes[other]) {
    at++
    other++
  }
  return at === to
}
