// The cells of a worksheet, row by row, as texts in their columns (ECMA-376, 18.3): shared and inline strings, numbers, dates.
import { FileRefusal } from '@/lib/readers/scan/file-refusal'
import type { TableWriter } from '@/lib/readers/scan/table-writer'
import type { CellFormat } from './cell-formats'
import { cellText } from './cell-text'
import { attributeOf, type XmlTag, xmlTags, xmlText } from './xml-tags'

/** What a spreadsheet can hold at most. */
const MOST_ROWS = 1 << 20
const MOST_COLUMNS = 1 << 14

export interface SheetSetting {
  strings: readonly string[]
  formats: readonly CellFormat[]
  /** Added to the serials of dates. */
  shift: number
}

/** 0 for "A7", 27 for "AB7"; `next` where a cell does not say. */
function columnOf(reference: string | null, next: number): number {
  const letters = /^[A-Z]+/i.exec(reference ?? '')?.[0].toUpperCase()
  if (letters === undefined) return next
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** The strings cells refer to by number; readings written beside Japanese ones (rPh) are no part of them. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let reading = false
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'rPh') reading = !tag.closing && !tag.selfClosing
    else if (tag.name === 'si' && !tag.closing) strings.push('')
    else if (tag.name === 't' && !tag.closing && !reading)
      strings[strings.length - 1] = (strings.at(-1) ?? '') + xmlText(tag.text)
  }
  return strings
}

function cellValue(cell: XmlTag, written: string, { strings, formats, shift }: SheetSetting): string {
  switch (attributeOf(cell, 't')) {
    case 's':
      return strings[Number(written)] ?? ''
    case 'b':
      return written.trim() === '1' ? 'true' : 'false'
    case 'e':
      return ''
    case 'str':
    case 'inlineStr':
    case 'd':
      return xmlText(written)
    default:
      return cellText(written, formats[Number(attributeOf(cell, 's') ?? 0)] ?? 'plain', shift)
  }
}

/** Writes every row of a worksheet into the table, on the line it has in the sheet. @throws FileRefusal "damaged", "too-large" */
export function writeSheetRows(xml: string, setting: SheetSetting, table: TableWriter): void {
  let cells: string[] = []
  let cell: XmlTag | null = null
  let written = ''
  let column = -1
  let inRow = false
  let reading = false

  function startRow(tag: XmlTag): void {
    const line = Number(attributeOf(tag, 'r') ?? table.line + 1)
    if (!(line > table.line && line <= MOST_ROWS)) throw new FileRefusal('damaged')
    while (table.line < line - 1) table.row([])
    inRow = true
    cells = []
    column = -1
  }

  function endCell(): void {
    if (cell === null) return
    while (cells.length < column) cells.push('')
    cells[column] = cellValue(cell, written, setting)
    cell = null
  }

  function startCell(tag: XmlTag): void {
    column = columnOf(attributeOf(tag, 'r'), column + 1)
    if (column >= MOST_COLUMNS) throw new FileRefusal('damaged')
    cell = tag.selfClosing ? null : tag
    written = ''
  }

  for (const tag of xmlTags(xml)) {
    if (tag.name === 'row') {
      if (!tag.closing) startRow(tag)
      if (inRow && (tag.closing || tag.selfClosing)) {
        table.row(cells)
        inRow = false
      }
    } else if (tag.name === 'c') {
      if (tag.closing) endCell()
      else startCell(tag)
    } else if (tag.name === 'rPh') reading = !tag.closing && !tag.selfClosing
    else if (!tag.closing && !reading && (tag.name === 'v' || tag.name === 't')) written += tag.text
  }
}
