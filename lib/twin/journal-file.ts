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

const NEEDED = ['asin', 'lever', 'start'] as const
/** The verdict is due after eight weeks unless the line says otherwise. */
const READOUT_DAYS = 56

/** @throws Unusable that names the file, and the line or the column. */
export function readJournal(path: string): JournalLine[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new Unusable(`No such file: ${path}`)
  }
  return parseJournal(path, text)
}

/** @throws Unusable that names the file, and the line or the column. */
export function parseJournal(name: string, text: string): JournalLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const head = cellsOf(lines[0] ?? '').map(cell => cell.toLowerCase())
  for (const column of NEEDED)
    if (!head.includes(column))
      throw new Unusable(`${name}: the column "${column}" is missing; expected asin,lever,start[,readout].`)
  return lines.slice(1).flatMap((line, i) => {
    if (line.trim() === '') return []
    const cells = cellsOf(line)
    const cell = (column: string) => cells[head.indexOf(column)] ?? ''
    const at = `${name}, line ${i + 2}`
    const asin = cell('asin').toUpperCase()
    if (!isAsin(asin)) throw new Unusable(`${at}: "${cell('asin')}" is no ASIN.`)
    const readout = head.includes('readout') ? cell('readout') : ''
    return [
      {
        asin,
        lever: cell('lever'),
        start: dayOf(at, 'start', cell('start')),
        readout: readout === '' ? null : dayOf(at, 'readout', readout),
      },
    ]
  })
}

const cellsOf = (line: string): string[] =>
  line.split(/[,;\t]/).map(cell => cell.trim().replace(/^"(.*)"$/s, '$1'))

function dayOf(at: string, column: string, text: string): IsoDate {
  try {
    epochDay(text)
  } catch {
    throw new Unusable(`${at}: ${column} takes a calendar day YYYY-MM-DD, not "${text}".`)
  }
  return text as IsoDate
}

/** The lines as entries of a shop. */
export const entriesOf = (lines: readonly JournalLine[], shop: ShopKey): JournalEntry[] =>
  lines.map(({ asin, lever, start, readout }, i) => ({
    id: String(i + 1),
    shop,
    asin,
    lever: lever as LeverId,
    start,
    readout: readout ?? isoDate(epochDay(start) + READOUT_DAYS),
    controls: [],
    note: '',
    writtenAt: 0,
  }))
