// Which ASINs a trial is held against: those noted when it was begun, else the nearest by what came before its start.
import type { Asin } from '@/lib/schema/ids'
import type { JournalEntry } from '@/lib/schema/journal'
import { chooseControls } from '@/lib/stats/experiment/choose-controls'
import type { TrialGroup } from './trial-groups'
import { untouchedRows } from './trial-groups'
import type { WeeklyPanel } from './weekly-panel'

/**
 * Rows, nearest first. Noted controls on which a lever was pulled since are dropped; when none is left, chosen anew.
 *
 * @throws never.
 */
export function pickControls(
  panel: WeeklyPanel,
  group: TrialGroup,
  treated: readonly number[],
  journal: readonly JournalEntry[],
): number[] {
  const open = untouchedRows(journal, panel, Math.min(group.end, panel.weeks)).filter(
    row => !treated.includes(row),
  )
  const noted = new Set<Asin>(group.entries.flatMap(({ controls }) => controls))
  const kept = open.filter(row => noted.has(panel.asins[row] as Asin))
  return kept.length > 0 ? kept : chooseControls(panel, treated, open, Math.min(group.start, panel.weeks))
}
