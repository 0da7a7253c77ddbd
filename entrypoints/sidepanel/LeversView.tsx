// What to do: the ranked board of levers over all products, and the journal of those that were pulled with its verdicts.
import { JournalPanel } from '@/components/panels/JournalPanel'
import { LeverBoardPanel } from '@/components/panels/LeverBoardPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import { today, writeEntry } from './acts'
import { boardView, journalView } from './study-views'

export function LeversView({ dashboard }: { dashboard: Dashboard }) {
  return (
    <div class="columns">
      <div class="column">
        <LeverBoardPanel state={boardView(dashboard)} onOpen={dashboard.showAsin} />
      </div>
      <div class="column">
        <JournalPanel
          state={journalView(dashboard, today())}
          onAdd={draft => void writeEntry(dashboard, draft)}
          planOf={(asin, start) => {
            const shop = dashboard.shop.value?.shop
            return shop ? dashboard.studies.planOf(shop, asin, start) : null
          }}
          onDelete={id => void dashboard.dropEntry(id)}
        />
      </div>
    </div>
  )
}
