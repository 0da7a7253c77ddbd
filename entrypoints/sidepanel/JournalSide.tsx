// The journal, and above it what it and the routine after the order remind of.
import { JournalPanel } from '@/components/panels/JournalPanel'
import { RemindersPanel } from '@/components/panels/RemindersPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import { changeSettings, today, withStep, writeEntry } from './acts'
import { remindersOf } from './reminders'
import { both, journalView, settingsOf } from './study-views'

export function JournalSide({ dashboard }: { dashboard: Dashboard }) {
  const view = journalView(dashboard, today())
  return (
    <>
      <RemindersPanel
        state={both(settingsOf(dashboard), view, (settings, { lines, products }) => ({
          reminders: remindersOf({ lines, products, settings, today: today() }),
          today: today(),
        }))}
        onOpen={dashboard.showAsin}
        onDone={(asin, step) => changeSettings(dashboard)(of => withStep(of, asin, step, today()))}
      />
      <JournalPanel
        state={view}
        onAdd={draft => void writeEntry(dashboard, draft)}
        onDelete={id => void dashboard.dropEntry(id)}
        onRestore={entry => void dashboard.saveEntry(entry)}
        onDismiss={change => void dashboard.dismissChange(change)}
        planOf={(asin, start) => {
          const shop = dashboard.shop.value?.shop
          return shop ? dashboard.studies.planOf(shop, asin, start) : null
        }}
      />
    </>
  )
}
