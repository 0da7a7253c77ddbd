// Which gates are about to break, over all products: soonest first, each with the day it breaks if nothing changes.
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Asin } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import { ProductLink } from './parts/ProductLink'
import { WarningText } from './parts/WarningText'
import type { WatchView } from './watch-view'

interface Props {
  state: PanelState<WatchView>
  onOpen(asin: Asin): void
}

export function WatchGatePanel({ state, onOpen }: Props) {
  const { say } = useSpeak()
  return (
    <Panel title={say('watch.gates')} state={state}>
      {({ warnings }) =>
        warnings.length === 0 ? (
          <Notice tone="good">{say('watch.gates-none')}</Notice>
        ) : (
          <ul class="steps">
            {warnings.map(({ asin, title, warning }) => (
              <li key={`${asin} ${warning.check} ${warning.sentence}`}>
                <ProductLink asin={asin} title={title} onOpen={onOpen} />
                <p>
                  <WarningText warning={warning} />
                </p>
              </li>
            ))}
          </ul>
        )
      }
    </Panel>
  )
}
