// What does a unit cost? A table to type in, products that sold without a cost first, those with most revenue at the head.
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { CostDraft } from '@/components/state/cost-draft'
import type { UnitCostFact } from '@/lib/schema/money-facts'
import type { PanelState } from '@/lib/schema/panel-state'
import { sold } from './cost-rows'
import type { CostsView } from './costs-view'
import { CostTable } from './parts/CostTable'
import { SaveTable } from './parts/SaveTable'
import { costsSheet } from './sheets/costs-sheet'

interface Props {
  state: PanelState<CostsView>
  /** What is typed and not saved yet. */
  draft: CostDraft
  onDraft(draft: CostDraft): void
  /** Rows that are new, changed or moved, and rows to take back (`gone`). */
  onSave(rows: UnitCostFact[]): void
}

export function CostsPanel({ state, ...table }: Props) {
  const speak = useSpeak()
  const { say } = speak
  return (
    <Panel title={say('costs.title')} state={state} explain="costs" footer={() => say('costs.private')}>
      {view => (
        <div class="costs">
          <Standing view={view} />
          <CostTable view={view} {...table} />
          {view.costs.length + sold(view.without).length > 0 && (
            <SaveTable of={say('costs.title')} sheet={() => costsSheet(speak, view)} />
          )}
        </div>
      )}
    </Panel>
  )
}

/** How much of the revenue has no cost behind it. */
function Standing({ view: { without, costs, currency, revenueMinor } }: { view: CostsView }) {
  const { say, print } = useSpeak()
  const named = sold(without)
  const sum = (of: typeof without): number => of.reduce((all, one) => all + one.revenueMinor, 0)
  const nameless = without.length > named.length ? sum(without) - sum(named) : 0
  return (
    <>
      {named.length > 0 ? (
        <Notice
          tone="warn"
          title={say('costs.without', { n: named.length, count: print.count(named.length) })}
        >
          <p>
            {say('costs.without-why', {
              revenue: print.money(sum(named), currency),
              share: revenueMinor > 0 ? print.share(sum(named) / revenueMinor, 'short') : '–',
            })}
          </p>
        </Notice>
      ) : (
        <Notice tone={costs.length > 0 ? 'good' : 'quiet'}>
          {say(costs.length > 0 ? 'costs.complete' : 'costs.none')}
        </Notice>
      )}
      {nameless > 0 && (
        <Notice tone="quiet">{say('costs.nameless', { revenue: print.money(nameless, currency) })}</Notice>
      )}
    </>
  )
}
