// The seller's journal as a CSV on the command line: `asin,lever,start[,readout]`, one line a lever that was pulled.
import { epochDay, type IsoDate, isoDate } from '@/lib/schema/dates'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { JournalEntry } from '@/lib/schema/journal'
import type { LeverId } from '@/lib/schema/proposal'
import { asinOf, dayOf, type OwnLines, parseOwnTable, readText } from './own-table'
import { Unusable } from './unusable'

/** An entry that is not yet of a shop. */
export interface JournalLine {
  asin: Asin
  /** The seller's own word for it: verdicts do not depend on what was done. */
  lever: string
  start: IsoDate
  readout: IsoDate | null
}

/** The verdict is due after eight weeks unless the line says otherwise. */
const READOUT_DAYS = 56

/** @throws Unusable that names the file, and the column or every line, where none can be used. */
export const readJournal = (path: string): OwnLines<JournalLine> => parseJournal(path, readText(path))

/** @throws as readJournal. */
export const parseJournal = (name: string, text: string): OwnLines<JournalLine> =>
  parseOwnTable(name, text, {
    needed: ['asin', 'lever', 'start'],
    form: 'asin,lever,start[,readout]',
    lineOf,
  })

/** @throws Unusable that says what was expected. */
function lineOf(cell: (column: string) => string): JournalLine {
  const asin = asinOf(cell('asin'))
  const lever = cell('lever')
  if (lever === '') throw new Unusable('lever takes a word for what was done, and is empty.')
  const start = dayOf('start', cell('start'))
  const readout = cell('readout') === '' ? null : dayOf('readout', cell('readout'))
  if (readout !== null && readout <= start)
    throw new Unusable(`readout takes a day after the start ${start}, not "${readout}".`)
  return { asin, lever, start, readout }
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
