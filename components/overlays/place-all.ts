// Measures all strips, then places them: reads first and writes after, so that a hundred rows cost one layout. A new strip is put where
// its neighbours are, which is nearly always right: then nothing is written, and the rows' own layout has placed it too.
import { type Box, type Place, placeStrip } from './place-strip'
import { stripSize } from './strip-size'

/** Where a strip was put. */
export interface Placing {
  /** By how much it is shifted from where the page would put it. */
  left: number
  top: number
  width: number
  mode: Place['mode']
}

/** A strip as the placing sees it. */
export interface Placed {
  host: HTMLElement
  frame: HTMLElement
  placing: Placing
}

const ROW = 'tr, [role="row"], [data-sku], kat-table-row'

/** What stands in a cell before the strip, which is its last child. */
function contentBox(cell: Element, host: Element): Box {
  const range = cell.ownerDocument.createRange()
  range.setStart(cell, 0)
  range.setEndBefore(host)
  return range.getBoundingClientRect()
}

/** Writes where a strip is to be. */
export function put({ host, frame }: Pick<Placed, 'host' | 'frame'>, at: Placing): void {
  host.style.transform = at.left === 0 && at.top === 0 ? '' : `translate(${at.left}px, ${at.top}px)`
  frame.style.width = `${at.width}px`
  frame.className = `frame ${at.mode} ${stripSize(at.width)}`
}

const isSame = (one: Placing, other: Placing): boolean =>
  one.left === other.left && one.top === other.top && one.width === other.width && one.mode === other.mode

/**
 * Places every strip in its cell. In a cell of plain flow the strip's own unshifted place is the end of the content; only flex and
 * grid cells, and rows with no room below, are measured by what stands in them (several times dearer).
 */
export function placeAll(strips: ReadonlyMap<Element, Placed>): void {
  const [firstCell] = strips.keys()
  const flows = firstCell !== undefined && !/flex|grid/.test(getComputedStyle(firstCell).display)
  const measured = [...strips].map(([cell, strip]) => {
    const origin = strip.host.getBoundingClientRect()
    const left = origin.left - strip.placing.left
    const top = origin.top - strip.placing.top
    const box = cell.getBoundingClientRect()
    const roomy = flows && box.bottom - top >= 16
    const content = roomy ? { left, top, right: left, bottom: top } : contentBox(cell, strip.host)
    const row = roomy && box.bottom - top >= 18 ? box : (cell.closest(ROW) ?? cell).getBoundingClientRect()
    const place = placeStrip(box, content, row)
    const placing: Placing = {
      left: Math.round(place.left - left),
      top: Math.round(place.top - top),
      width: Math.round(place.width),
      mode: place.mode,
    }
    return { strip, placing }
  })
  for (const { strip, placing } of measured) {
    if (isSame(strip.placing, placing)) continue
    strip.placing = placing
    put(strip, placing)
  }
}
