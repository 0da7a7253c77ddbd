// Measures all strips, then places them: reads first and writes after, so that a hundred rows cost one layout.
import { type Box, placeStrip } from './place-strip'
import { stripSize } from './strip-size'

/** A strip as the placing sees it. */
export interface Placed {
  host: HTMLElement
  frame: HTMLElement
  /** By how much it is shifted from where the page would put it. */
  left: number
  top: number
  /** What was last written, to write nothing twice. */
  placed: string
}

const ROW = 'tr, [role="row"], [data-sku], kat-table-row'

/** What stands in a cell before the strip, which is its last child. */
function contentBox(cell: Element, host: Element): Box {
  const range = cell.ownerDocument.createRange()
  range.setStart(cell, 0)
  range.setEndBefore(host)
  return range.getBoundingClientRect()
}

/**
 * Places every strip in its cell. In a cell of plain flow the strip's own unshifted place is the end of the content; only flex and
 * grid cells, and rows with no room below, are measured by what stands in them (several times dearer).
 */
export function placeAll(strips: ReadonlyMap<Element, Placed>): void {
  const [firstCell] = strips.keys()
  const flows = firstCell !== undefined && !/flex|grid/.test(getComputedStyle(firstCell).display)
  const measured = [...strips].map(([cell, strip]) => {
    const origin = strip.host.getBoundingClientRect()
    const left = origin.left - strip.left
    const top = origin.top - strip.top
    const box = cell.getBoundingClientRect()
    const roomy = flows && box.bottom - top >= 16
    const content = roomy ? { left, top, right: left, bottom: top } : contentBox(cell, strip.host)
    const row = roomy && box.bottom - top >= 18 ? box : (cell.closest(ROW) ?? cell).getBoundingClientRect()
    const place = placeStrip(box, content, row)
    return { strip, place, left: Math.round(place.left - left), top: Math.round(place.top - top) }
  })
  for (const { strip, place, left, top } of measured) {
    const width = Math.round(place.width)
    const placed = `${left} ${top} ${width} ${place.mode}`
    if (strip.placed === placed) continue
    Object.assign(strip, { placed, left, top })
    strip.host.style.transform = `translate(${left}px, ${top}px)`
    strip.frame.style.width = `${width}px`
    strip.frame.className = `frame ${place.mode} ${stripSize(width)}`
  }
}
