// "Did it work?" Every entry of the journal with its verdict.
import type { BuyerMoney } from '@/lib/metrics/economics/buyer-money'
import { epochDay } from '@/lib/schema/dates'
import type { Experiment } from '@/lib/schema/journal'
import type { AsinSignals } from '@/lib/schema/signals'
import type { StudyTask } from '@/lib/schema/study'
import { cohortBooks, cohortVerdict } from './cohort-verdict'
import { fixedReadouts } from './fixed-readouts'
import { judgeJournal } from './judge-journal'
import { NOTHING_SEEN } from './judge-trial'
import { weeklyPanel } from './weekly-panel'

export interface ExperimentParts {
  signals: { asins: readonly AsinSignals[] } | null
  /** Of all buyers; absent: worked out here. */
  money?: BuyerMoney
}

/**
 * In the order of the journal. Weekly orders against control ASINs once the readout is reached, and cohorts by entry ASIN as
 * soon as they are old enough.
 *
 * @throws never.
 */
export function experiments(task: StudyTask, { signals, money }: ExperimentParts): Experiment[] {
  const { asOfDay } = task
  const journal = fixedReadouts(task.journal)
  if (journal.length === 0) return []
  const panel = weeklyPanel(task, signals?.asins ?? null)
  const judged = panel === null ? null : judgeJournal(panel, journal, asOfDay)
  const books = cohortBooks(task, money ?? null)
  const idOf = new Map(task.asins.map((asin, id) => [asin, id]))
  return journal.map(entry => {
    const { asin, lever, start, readout } = entry
    const id = idOf.get(asin) ?? 0
    const cohort = (age: 60 | 90) => (id === 0 ? null : cohortVerdict(books, id, epochDay(start), age))
    return {
      entry,
      asin,
      lever,
      start,
      readout,
      ...(judged?.get(entry.id) ?? NOTHING_SEEN),
      cohort60: cohort(60),
      cohort90: cohort(90),
    }
  })
}
