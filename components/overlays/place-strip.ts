// Where a strip hangs, so that it covers nothing and moves nothing: under the cell's content where the cell is taller than it,
// else over the line between two rows, in the space both leave free; in rows too tight for that, beside the content, as a single light if need be.
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
/** The least free width beside the content for one light, which opens the card; its target reaches into the next cell's padding. */
const DOT = 10

/**
 * Places a strip by the boxes of the cell, of what stands in it, and of the row (all in one coordinate system).
 * Rows are taken to be padded alike: what is free below one row's content is free above the next one's.
 */
export function placeStrip(cell: Box, content: Box, row: Box): Place {
  const free = cell.bottom - content.bottom
  const left = content.left
  const toRowEnd = Math.max(NARROWEST, row.right - left - 4)
  const width = Math.max(NARROWEST, cell.right - left - 4)
  if (free >= STRIP_HEIGHT) return { mode: 'below', left, top: content.bottom, width }
  // The smaller pill still fits into the cell; its target may reach over the edge.
  if (free >= EDGE_PILL) return { mode: 'edge', left, top: content.bottom - 3, width }
  const beside = cell.right - content.right
  if (free * 2 < EDGE_PILL - 2 && beside >= DOT) {
    const top = (content.top + content.bottom - STRIP_HEIGHT) / 2
    const left = content.right + (beside > NARROWEST ? 6 : -2)
    return { mode: 'beside', left, top, width: Math.max(STRIP_HEIGHT, beside - 6) }
  }
  // The pill keeps to its own row: as far up as the content lets it, at most centred on the line.
  const pillTop = content.bottom + Math.max(-1, free - EDGE_PILL / 2 - 3)
  return { mode: 'edge', left, top: pillTop - (STRIP_HEIGHT - EDGE_PILL) / 2, width: toRowEnd }
}
