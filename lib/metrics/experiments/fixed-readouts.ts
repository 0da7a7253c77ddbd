// The day of a verdict is fixed once: whoever writes the same lever down again with another day does not get a second look.
import type { JournalEntry } from '@/lib/schema/journal'

/**
 * The journal with one readout for each ASIN, lever and start: the one written down first, in the order of the journal where
 * all were written at a time.
 *
 * @throws never.
 */
export function fixedReadouts(journal: readonly JournalEntry[]): JournalEntry[] {
  const first = new Map<string, JournalEntry>()
  for (const entry of journal) {
    const known = first.get(nameOf(entry))
    if (known === undefined || entry.writtenAt < known.writtenAt) first.set(nameOf(entry), entry)
  }
  return journal.map(entry => {
    const { readout } = first.get(nameOf(entry)) ?? entry
    return readout === entry.readout ? entry : { ...entry, readout }
  })
}

const nameOf = ({ asin, lever, start }: JournalEntry): string => `${asin} ${lever} ${start}`
