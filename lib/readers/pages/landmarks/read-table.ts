// A table on screen as headers and cells, whichever way it is built: native, by ARIA roles, or of Amazon's kat-table elements.
// Which of the three the current pages use is not known, so all are tried and the first with the wanted headers is taken.
import { plainText } from './element-text'
import { ANY_CELL, ROWS } from './table-rows'

export interface ScreenTable {
  element: Element
  headers: string[]
  rows: { element: Element; cells: Element[] }[]
}

const TABLES = 'table, [role="table"], [role="grid"], [role="treegrid"], kat-table'
const HEADS = 'th, [role="columnheader"], kat-table-head kat-table-cell'

/** A header's own words: its label attribute where it has one, without a help text or sort mark inside. */
const headerText = (head: Element): string => head.getAttribute('aria-label') ?? plainText(head)

function tableOf(element: Element): ScreenTable | null {
  const heads = [...element.querySelectorAll(HEADS)].filter(head => head.closest(TABLES) === element)
  const headRow = heads[0]?.closest(ROWS) ?? null
  const own = heads.filter(head => head.closest(ROWS) === headRow && head.getAttribute('scope') !== 'row')
  if (own.length === 0) return null
  const rows = [...element.querySelectorAll(ROWS)].flatMap(row => {
    if (row === headRow || row.closest(TABLES) !== element) return []
    const cells = [...row.querySelectorAll(`${ANY_CELL}, th[scope="row"]`)].filter(
      cell => cell.closest(ROWS) === row,
    )
    return cells.length === 0 ? [] : [{ element: row, cells }]
  })
  return { element, headers: own.map(headerText), rows }
}

/**
 * The first table whose headers satisfy `wanted`; null when there is none. A table drawn in two parts (headers in one,
 * rows in another) is not understood and gives no rows.
 */
export function readTable(
  doc: ParentNode,
  wanted: (headers: readonly string[]) => boolean,
): ScreenTable | null {
  for (const element of doc.querySelectorAll(TABLES)) {
    const table = tableOf(element)
    if (table !== null && wanted(table.headers)) return table
  }
  return null
}
