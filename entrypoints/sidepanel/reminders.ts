// What the journal and the routine remind of in the coming days, over all products of the shop.
import type { JournalLine } from '@/components/panels/journal-lines'
import type { Reminder } from '@/components/panels/RemindersPanel'
import { routine } from '@/lib/metrics/advice/routine'
import { epochDay, type IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { Settings } from '@/lib/schema/settings'

/** Verdicts are announced two weeks ahead, steps three days: a weekly step would else never be silent. */
const VERDICT_DAYS = 14
const STEP_DAYS = 3

interface Of {
  lines: readonly JournalLine[]
  products: readonly { asin: Asin; title: string | null }[]
  settings: Pick<Settings, 'routineDone'>
  today: IsoDate
}

/** Soonest first. Steps that were never begun remind of nothing: quiet until the seller wants it. @throws never. */
export function remindersOf({ lines, products, settings, today }: Of): Reminder[] {
  const titles = new Map(products.map(({ asin, title }) => [asin, title ?? asin]))
  const day = epochDay(today)
  const ahead = (on: IsoDate): number => epochDay(on) - day
  const verdicts = lines
    .filter(
      ({ entry, experiment }) =>
        ahead(entry.readout) <= VERDICT_DAYS && (experiment === null || experiment.verdict === 'too-early'),
    )
    .map(
      ({ entry: { asin, lever, readout } }): Reminder => ({
        kind: 'verdict',
        asin,
        title: titles.get(asin) ?? asin,
        lever,
        on: readout,
      }),
    )
  const steps = [...titles].flatMap(([asin, title]) =>
    routine(settings.routineDone[asin], day)
      .filter(({ doneOn, dueOn }) => doneOn !== null && ahead(dueOn) <= STEP_DAYS)
      .map(({ id, dueOn }): Reminder => ({ kind: 'step', asin, title, step: id, on: dueOn })),
  )
  return [...verdicts, ...steps].sort((a, b) => a.on.localeCompare(b.on))
}
