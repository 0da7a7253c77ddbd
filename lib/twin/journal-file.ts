// The seller's journal as a CSV on the command line: `asin,lever,start[,readout]`, one line a lever that was pulled.
import { readFileSync } from 'node:fs'
import { epochDay, type IsoDate, isoDate } from '@/lib/schema/dates'
import { type Asin, isAsin, type ShopKey } from '@/lib/schema/ids'
import type { JournalEntry } from '@/lib/schema/journal'
import type { LeverId } from '@/lib/schema/proposal'
import { Unusable } from './unusable'

/** An entry that is not yet of a shop. */
export interface JournalLine {
  asin: Asin
  /** The seller's own word for it: verdicts do not depend on what was done. */
  lever: string
  start: IsoDate
  readout: IsoDate | null
}

export interface JournalFile {
  lines: JournalLine[]
  /** One sentence a line that was left out: file, line and what was expected. */
  bad: string[]
}

const NEEDED = ['asin', 'lever', 'start'] as const
const FORM = 'asin,lever,start[,readout]'
/** The verdict is due after eight weeks unless the line says otherwise. */
const READOUT_DAYS = 56

/** @throws Unusable that names the file, and the column or every line, where none can be used. */
export function readJournal(path: string): JournalFile {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    throw new Unusable(`No such file: ${path}`)
  }
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return parseJournal(path, new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes))
}

/** @throws as readJournal. */
export function parseJournal(name: string, text: string): JournalFile {
  const [first = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const head = cellsOf(first).map(cell => cell.toLowerCase())
  for (const column of NEEDED)
    if (!head.includes(column))
      throw new Unusable(`${name}: the column "${column}" is missing; expected ${FORM}.`)
  const lines: JournalLine[] = []
  const bad: string[] = []
  for (const [i, line] of rest.entries()) {
    const cells = cellsOf(line)
    if (cells.every(cell => cell === '')) continue
    try {
      lines.push(lineOf(column => cells[head.indexOf(column)] ?? ''))
    } catch (problem) {
      if (!(problem instanceof Unusable)) throw problem
      bad.push(`${name}, line ${i + 2}: ${problem.message}`)
    }
  }
  if (lines.length === 0 && bad.length > 0) throw new Unusable(bad.join('\n'))
  return { lines, bad }
}

/** A cell and the sign that ends it; quoted cells may hold the signs, and quotes doubled. */
const CELL = / *(?:"((?:[^"]|"")*)"[^,;\t]*|([^,;\t]*))(?:[,;\t]|$)/y

/** Commas, semicolons and tabs part cells: which of them a spreadsheet writes depends on its country. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  CELL.lastIndex = 0
  while (CELL.lastIndex < line.length) {
    const [, quoted, plain = ''] = CELL.exec(line) ?? []
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim())
  }
  return cells
}

/** @throws Unusable that says what was expected. */
function lineOf(cell: (column: string) => string): JournalLine {
  const asin = cell('asin').toUpperCase()
  if (!isAsin(asin)) throw new Unusable(`"${cell('asin')}" is no ASIN.`)
  const lever = cell('lever')
  if (lever === '') throw new Unusable('lever takes a word for what was done, and is empty.')
  const start = dayOf('start', cell('start'))
  const readout = cell('readout') === '' ? null : dayOf('readout', cell('readout'))
  if (readout !== null && readout <= start)
    throw new Unusable(`readout takes a day after the start ${start}, not "${readout}".`)
  return { asin, lever, start, readout }
}

function dayOf(column: string, text: string): IsoDate {
  try {
    epochDay(text)
  } catch {
    throw new Unusable(`${column} takes a calendar day YYYY-MM-DD, not "${text}".`)
  }
  return text as IsoDate
}

/** 1970-01-01 was a Thursday. */
const isSunday = (day: number): boolean => (day + 4) % 7 === 0

/**
 * The lines as entries of a shop.
 *
 * @param lastDay epoch day the files end on, where no other day was asked for: a readout on the morrow of it is due, since every
 * week it compares is over by then; a Sunday's is not, that day being one of them. null = readouts stand as they are.
 */
export const entriesOf = (
  lines: readonly JournalLine[],
  shop: ShopKey,
  lastDay: number | null,
): JournalEntry[] =>
  lines.map(({ asin, lever, start, readout }, i) => {
    const due = readout === null ? epochDay(start) + READOUT_DAYS : epochDay(readout)
    const isOver = lastDay !== null && due === lastDay + 1 && !isSunday(due)
    return {
      id: String(i + 1),
      shop,
      asin,
      lever: lever as LeverId,
      start,
      readout: isoDate(isOver ? due - 1 : due),
      controls: [],
      note: '',
      writtenAt: 0,
    }
  })
