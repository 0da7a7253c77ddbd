// Rows and cells of a table on screen, whichever way it is built: native, by ARIA roles, or of Amazon's kat-table elements.
export const ROWS = 'tr, [role="row"], kat-table-row'
export const CELLS = 'td, [role="cell"], [role="gridcell"], kat-table-cell'
/** A cell may also be its row's own heading. */
export const ANY_CELL = `${CELLS}, [role="rowheader"]`

/** Rows that hold no other row. */
export const innerRows = (doc: ParentNode): Element[] =>
  [...doc.querySelectorAll(ROWS)].filter(row => row.querySelector(ROWS) === null)
