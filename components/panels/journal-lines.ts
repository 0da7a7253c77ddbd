// The journal as it is shown: every entry that is kept, with its verdict as soon as there is one, numbered alike everywhere.
import type { Experiment, JournalEntry } from '@/lib/schema/journal'

export interface JournalLine {
  /** Oldest first, from 1: in the list, over the weeks and over the cohorts. */
  number: number
  entry: JournalEntry
  /** Null = not judged yet. */
  experiment: Experiment | null
}

/** A verdict on an entry that is no more, or reads otherwise by now, is left out. @throws never. */
export function journalLines(
  entries: readonly JournalEntry[],
  experiments: readonly Experiment[],
): JournalLine[] {
  const judged = new Map(experiments.map(one => [one.entry.id, one]))
  return [...entries]
    .sort((a, b) => a.start.localeCompare(b.start) || a.writtenAt - b.writtenAt)
    .map((entry, i) => {
      const experiment = judged.get(entry.id)
      return {
        number: i + 1,
        entry,
        experiment: experiment && reads(experiment.entry) === reads(entry) ? experiment : null,
      }
    })
}

const reads = ({ asin, lever, start, readout, controls }: JournalEntry): string =>
  [asin, lever, start, readout, ...controls].join(' ')
