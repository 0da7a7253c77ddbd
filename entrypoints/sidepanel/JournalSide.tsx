// The journal, and beside it what it and the routine after the order remind of.
import { JournalPanel } from '@/components/panels/JournalPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import { today, writeEntry } from './acts'
import { journalView } from './study-views'

export function JournalSide({ dashboard }: { dashboard: Dashboard }) {
  return (
    <JournalPanel
      state={journalView(dashboard, today())}
      onAdd={draft => void writeEntry(dashboard, draft)}
      onDelete={id => void dashboard.dropEntry(id)}
      onRestore={entry => void dashboard.saveEntry(entry)}
      onDismiss={change => void dashboard.dismissChange(change)}
      planOf={(asin, start) => {
        const shop = dashboard.shop.value?.shop
        return shop ? dashboard.studies.planOf(shop, asin, start) : null
      }}
    />
  )
}
