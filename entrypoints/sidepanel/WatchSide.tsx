// What needs watching over all products: set-backs that go on, gates about to break, stock against the wave, what falls due.
import { RemindersPanel } from '@/components/panels/RemindersPanel'
import { WatchGatePanel } from '@/components/panels/WatchGatePanel'
import { WatchKillersPanel } from '@/components/panels/WatchKillersPanel'
import { WatchStockPanel } from '@/components/panels/WatchStockPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import { changeSettings, today, withStep } from './acts'
import { remindersView, watchOf } from './watch-views'

export function WatchSide({ dashboard }: { dashboard: Dashboard }) {
  const watch = watchOf(dashboard)
  const onOpen = dashboard.showAsin
  return (
    <div class="columns">
      <div class="column">
        <WatchStockPanel state={watch} onOpen={onOpen} />
        <RemindersPanel
          state={remindersView(dashboard)}
          onOpen={onOpen}
          onDone={(asin, step) => changeSettings(dashboard)(of => withStep(of, asin, step, today()))}
        />
      </div>
      <div class="column">
        <WatchKillersPanel state={watch} onOpen={onOpen} />
        <WatchGatePanel state={watch} onOpen={onOpen} />
      </div>
    </div>
  )
}
