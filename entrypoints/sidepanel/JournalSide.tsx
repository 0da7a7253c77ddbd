// The journal of levers pulled, with what the seller can do in it.
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
