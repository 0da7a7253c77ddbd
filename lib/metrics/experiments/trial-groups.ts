// Which entries of the journal are one experiment: the same lever, pulled in the same week, read out the same day.
import { epochDay } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { JournalEntry } from '@/lib/schema/journal'
import type { WeeklyPanel } from './weekly-panel'

export interface TrialGroup {
  readonly entries: readonly JournalEntry[]
  /** Weeks of the panel: the first whole one with the lever, and the one after the last before the readout. */
  readonly start: number
  readonly end: number
}

/**
 * First whole week from `start` on, the week of the start itself being half this and half that; and the end of the last
 * whole week before the readout, which may lie beyond the panel.
 *
 * @throws never for calendar days.
 */
export function weeksOf(
  { start, readout }: Pick<JournalEntry, 'start' | 'readout'>,
  firstMonday: number,
): { start: number; end: number } {
  return {
    start: Math.ceil((epochDay(start) - firstMonday) / 7),
    end: Math.floor((epochDay(readout) + 1 - firstMonday) / 7),
  }
}

/** An ASIN twice in one group is there once. @throws never. */
export function trialGroups(journal: readonly JournalEntry[], panel: WeeklyPanel): TrialGroup[] {
  const groups = new Map<string, JournalEntry[]>()
  for (const entry of journal) {
    const { start } = weeksOf(entry, panel.firstMonday)
    const key = `${entry.lever} ${start} ${entry.readout}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].map(entries => ({
    entries,
    ...weeksOf(entries[0] as JournalEntry, panel.firstMonday),
  }))
}

/**
 * Rows that may stand as controls of a comparison up to `end`: no lever was pulled on them by then, of whatever kind.
 *
 * @throws never.
 */
export function untouchedRows(journal: readonly JournalEntry[], panel: WeeklyPanel, end: number): number[] {
  const lastDay = panel.firstMonday + 7 * end - 1
  const touched = new Set<Asin>(
    journal.filter(({ start }) => epochDay(start) <= lastDay).map(({ asin }) => asin),
  )
  return panel.asins.flatMap((asin, row) => (touched.has(asin) ? [] : [row]))
}

/**
 * The panel for a group: of its own ASINs only the weeks from the last other lever before its start on, and up to the
 * first other one after it, since two changes at a time cannot be told apart; and not the week of the start itself, unless
 * that is a Monday.
 *
 * @throws never.
 */
export function withoutOtherLevers(
  panel: WeeklyPanel,
  { entries, start }: TrialGroup,
  journal: readonly JournalEntry[],
): WeeklyPanel {
  const usable = [...panel.usable]
  for (const { asin, start: begun } of entries) {
    const row = panel.rowOf.get(asin)
    if (row === undefined) continue
    const flags = (panel.usable[row] as Uint8Array).slice()
    if (start > 0 && epochDay(begun) < panel.firstMonday + 7 * start) flags.fill(0, start - 1, start)
    for (const other of journal) {
      if (other.asin !== asin) continue
      const at = weeksOf(other, panel.firstMonday).start
      if (at < start) flags.fill(0, 0, Math.max(0, at))
      // The week before is half this and half that.
      else if (at > start) flags.fill(0, Math.max(0, at - 1))
    }
    usable[row] = flags
  }
  return { ...panel, usable }
}
