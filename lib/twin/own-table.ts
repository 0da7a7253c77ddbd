// A table that the seller wrote and named on the command line: good lines are taken, a bad one is named by file and line.
import { readFileSync } from 'node:fs'
import { epochDay, type IsoDate } from '@/lib/schema/dates'
import { type Asin, isAsin } from '@/lib/schema/ids'
import { Unusable } from './unusable'

/** What a line must look like. */
export interface OwnTable<Line> {
  /** Columns without which no line can be read. */
  needed: readonly string[]
  /** The header in full, as it is told to whoever wrote another. */
  form: string
  /** @throws Unusable that says what was expected. */
  lineOf(cell: (column: string) => string): Line
}

export interface OwnLines<Line> {
  lines: Line[]
  /** One sentence a line that was left out: file, line and what was expected. */
  bad: string[]
}

/** The text of a file in UTF-8, or in UTF-16 where its first bytes say so. @throws Unusable where there is no such file. */
export function readText(path: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    throw new Unusable(`No such file: ${path}`)
  }
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** @throws Unusable that names the file, and the column or every line, where none can be used. */
export function parseOwnTable<Line>(name: string, text: string, table: OwnTable<Line>): OwnLines<Line> {
  const [first = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const sign = SIGNS.find(one => first.includes(one)) ?? ','
  const head = cellsOf(first, sign).map(cell => cell.toLowerCase())
  for (const column of table.needed)
    if (!head.includes(column))
      throw new Unusable(`${name}: the column "${column}" is missing; expected ${table.form}.`)
  const lines: Line[] = []
  const bad: string[] = []
  for (const [i, line] of rest.entries()) {
    const cells = cellsOf(line, sign)
    if (cells.every(cell => cell === '')) continue
    try {
      if (cells.slice(head.length).some(cell => cell !== ''))
        throw new Unusable(
          `${cells.length} cells, expected ${head.join(sign)}; quote a cell with "${sign}" in it.`,
        )
      lines.push(table.lineOf(column => cells[head.indexOf(column)] ?? ''))
    } catch (problem) {
      if (!(problem instanceof Unusable)) throw problem
      bad.push(`${name}, line ${i + 2}: ${problem.message}`)
    }
  }
  if (lines.length === 0 && bad.length > 0) throw new Unusable(bad.join('\n'))
  return { lines, bad }
}

/** What parts cells: which of them a spreadsheet writes depends on its country, and the header tells. */
const SIGNS = [';', '\t', ','] as const
/** A cell and the sign that ends it; quoted cells may hold the sign, and quotes doubled. */
const CELL = {
  ';': / *(?:"((?:[^"]|"")*)"[^;]*|([^;]*))(?:;|$)/y,
  '\t': / *(?:"((?:[^"]|"")*)"[^\t]*|([^\t]*))(?:\t|$)/y,
  ',': / *(?:"((?:[^"]|"")*)"[^,]*|([^,]*))(?:,|$)/y,
}

function cellsOf(line: string, sign: (typeof SIGNS)[number]): string[] {
  const pattern = CELL[sign]
  const cells: string[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < line.length) {
    const [, quoted, plain = ''] = pattern.exec(line) ?? []
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim())
  }
  return cells
}

/** @throws Unusable where the text is no ASIN. */
export function asinOf(text: string): Asin {
  const asin = text.toUpperCase()
  if (!isAsin(asin)) throw new Unusable(`"${text}" is no ASIN.`)
  return asin
}

/** @throws Unusable that names the column where the text is no calendar day. */
export function dayOf(column: string, text: string): IsoDate {
  try {
    epochDay(text)
  } catch {
    throw new Unusable(`${column} takes a calendar day YYYY-MM-DD, not "${text}".`)
  }
  return text as IsoDate
}
