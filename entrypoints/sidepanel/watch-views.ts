// Puts what needs watching, and what falls due, beside the names of the products; each view waits for both.
import type { RemindersView } from '@/components/panels/RemindersPanel'
import { type WatchView, watchView } from '@/components/panels/watch-view'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { PanelState } from '@/lib/schema/panel-state'
import { today } from './acts'
import { remindersOf } from './reminders'
import { both, journalView, settingsOf } from './study-views'

export function watchOf({ figures, studies, table }: Dashboard): PanelState<WatchView> {
  const titles = new Map(
    table.value.kind === 'ready' ? table.value.view.map(row => [row.asin, row.title]) : [],
  )
  return both(figures.value, studies.advice.value, ({ currency, asOf }, advice) =>
    watchView({ advice, titles, currency, asOf }),
  )
}

/** Verdicts and steps of the routine that fall due. */
export function remindersView(dashboard: Dashboard): PanelState<RemindersView> {
  const day = today()
  return both(settingsOf(dashboard), journalView(dashboard, day), (settings, { lines, products }) => ({
    reminders: remindersOf({ lines, products, settings, today: day }),
    today: day,
  }))
}
