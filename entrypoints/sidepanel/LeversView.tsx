// What to do, a side at a time: the ranked board of levers, the journal of those that were pulled, and what needs watching.
import { LeverBoardPanel } from '@/components/panels/LeverBoardPanel'
import { freshVerdicts, watchCount } from '@/components/panels/watch-view'
import type { Dashboard } from '@/components/state/create-dashboard'
import { epochDay } from '@/lib/schema/dates'
import { today } from './acts'
import { JournalSide } from './JournalSide'
import { SideChoice } from './SideChoice'
import { boardView } from './study-views'
import { WatchSide } from './WatchSide'
import { remindersView, watchOf } from './watch-views'

export function LeversView({ dashboard }: { dashboard: Dashboard }) {
  const side = dashboard.sides.value.levers
  return (
    <>
      <SideChoice dashboard={dashboard} of="levers" waiting={waitingIn(dashboard)} />
      {side === 'board' && <LeverBoardPanel state={boardView(dashboard)} onOpen={dashboard.showAsin} />}
      {side === 'journal' && <JournalSide dashboard={dashboard} />}
      {side === 'watch' && <WatchSide dashboard={dashboard} />}
    </>
  )
}

/** Verdicts that came of late; and all that is to be watched today. */
function waitingIn(dashboard: Dashboard): { journal: number; watch: number } {
  const study = dashboard.studies.shop.value
  const watch = watchOf(dashboard)
  const reminders = remindersView(dashboard)
  const due =
    reminders.kind === 'ready'
      ? reminders.view.reminders.filter(({ on }) => epochDay(on) <= epochDay(today())).length
      : 0
  return {
    journal: study.kind === 'ready' ? freshVerdicts(study.view.experiments, today()) : 0,
    watch: due + (watch.kind === 'ready' ? watchCount(watch.view) : 0),
  }
}
