// Where a strip hangs, so that it covers nothing and moves nothing: under the cell's content where the cell is taller than it,
// else over the line between two rows, in the space both leave free; in rows too tight for that, beside the content.
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Place {
  left: number
  /** Top of the strip, which is STRIP_HEIGHT tall with its smaller pill in the middle. */
  top: number
  /** The most it may be wide. */
  width: number
  mode: 'below' | 'edge' | 'beside'
}

/** The height of the target; the pill inside is 20 px tall, 18 px on an edge. */
export const STRIP_HEIGHT = 24
const EDGE_PILL = 18
const NARROWEST = 96

/**
 * Places a strip by the boxes of the cell, of what stands in it, and of the row (all in one coordinate system).
 * Rows are taken to be padded alike: what is free below one row's content is free above the next one's.
 */
export function placeStrip(cell: Box, content: Box, row: Box): Place {
  const free = cell.bottom - content.bottom
  const left = content.left
  const toRowEnd = Math.max(NARROWEST, row.right - left - 4)
  if (free >= STRIP_HEIGHT)
    return { mode: 'below', left, top: content.bottom, width: Math.max(NARROWEST, cell.right - left - 4) }
  const beside = cell.right - content.right - 12
  if (free * 2 < EDGE_PILL - 2 && beside >= NARROWEST) {
    const middle = (content.top + content.bottom) / 2
    return { mode: 'beside', left: content.right + 8, top: middle - STRIP_HEIGHT / 2, width: beside }
  }
  // The pill keeps to its own row: as far up as the content lets it, at most centred on the line.
  const pillTop = content.bottom + Math.max(-1, free - EDGE_PILL / 2 - 3)
  return { mode: 'edge', left, top: pillTop - (STRIP_HEIGHT - EDGE_PILL) / 2, width: toRowEnd }
}
