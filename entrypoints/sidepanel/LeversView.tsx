// What to do, a side at a time: the ranked board of levers, the journal of those that were pulled, and what needs watching.
import { LeverBoardPanel } from '@/components/panels/LeverBoardPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import { JournalSide } from './JournalSide'
import { SideChoice } from './SideChoice'
import { boardView } from './study-views'

export function LeversView({ dashboard }: { dashboard: Dashboard }) {
  const side = dashboard.sides.value.levers
  return (
    <>
      <SideChoice dashboard={dashboard} of="levers" />
      {side === 'board' && <LeverBoardPanel state={boardView(dashboard)} onOpen={dashboard.showAsin} />}
      {side === 'journal' && <JournalSide dashboard={dashboard} />}
    </>
  )
}
