// The panel as it stood at the end of a week, with the weeks left out in which the whole shop leapt.
import { eventWeeks } from '@/lib/stats/experiment/event-weeks'
import { weekIndex } from '@/lib/stats/experiment/week-index'
import type { WeeklyPanel } from './weekly-panel'

/** One product is no shop: its leaps are its own. */
const LEAST_ROWS = 4

/**
 * Nothing from week `end` on is in it: what is said of the weeks before must not change with those that follow.
 *
 * @param rows the shop's course is told by these: untouched ones, so that a lever is no event.
 * @throws never.
 */
export function panelUntil(panel: WeeklyPanel, rows: readonly number[], end: number): WeeklyPanel {
  const weeks = Math.max(0, Math.min(end, panel.weeks))
  const event = panel.event.slice(0, weeks)
  const cut = { ...panel, weeks, event, usable: panel.usable.map(flags => flags.slice(0, weeks)) }
  if (rows.length >= LEAST_ROWS) for (const week of eventWeeks(weekIndex(cut, rows))) event[week] = 1
  for (const flags of cut.usable)
    for (let week = 0; week < weeks; week++) if (event[week] === 1) flags[week] = 0
  return cut
}
