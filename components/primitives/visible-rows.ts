// Which rows of a long table are worth drawing: those in sight and a few either side.
export interface VisibleRows {
  first: number
  /** Exclusive. */
  end: number
  /** Pixels to leave free above and below. */
  before: number
  after: number
}

export function visibleRows(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
  spare = 8,
): VisibleRows {
  const top = Math.max(0, Math.min(scrollTop, count * rowHeight - height))
  const first = Math.max(0, Math.floor(top / rowHeight) - spare)
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + spare)
  return { first, end, before: first * rowHeight, after: (count - end) * rowHeight }
}
