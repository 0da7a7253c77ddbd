// What to do, a side at a time: the ranked board of levers, the journal of those that were pulled, and what needs watching.
import { JournalPanel } from '@/components/panels/JournalPanel'
import { LeverBoardPanel } from '@/components/panels/LeverBoardPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import { today, writeEntry } from './acts'
import { SideChoice } from './SideChoice'
import { boardView, journalView } from './study-views'

export function LeversView({ dashboard }: { dashboard: Dashboard }) {
  const side = dashboard.sides.value.levers
  return (
    <>
      <SideChoice dashboard={dashboard} of="levers" />
      {side === 'board' && <LeverBoardPanel state={boardView(dashboard)} onOpen={dashboard.showAsin} />}
      {side === 'journal' && <Journal dashboard={dashboard} />}
    </>
  )
}

function Journal({ dashboard }: { dashboard: Dashboard }) {
  return (
    <JournalPanel
      state={journalView(dashboard, today())}
      onAdd={draft => void writeEntry(dashboard, draft)}
      planOf={(asin, start) => {
        const shop = dashboard.shop.value?.shop
        return shop ? dashboard.studies.planOf(shop, asin, start) : null
      }}
      onDelete={id => void dashboard.dropEntry(id)}
    />
  )
}
