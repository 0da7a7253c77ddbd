// What sets buyers back: changes of price, empty shelves, wrong variants, returns, a lost Featured Offer; seen, dated, priced.
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Killer } from '@/lib/schema/advice'
import type { IsoDate } from '@/lib/schema/dates'
import type { PanelState } from '@/lib/schema/panel-state'
import { KillerText } from './parts/KillerText'

export interface KillersView {
  killers: Killer[]
  currency: string
  asOf: IsoDate
}

export function KillersPanel({ state }: { state: PanelState<KillersView> }) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('killers.title')}
      state={state}
      explain="killers"
      footer={({ asOf }) => say('killers.footer', { day: print.day(asOf) })}
    >
      {({ killers, currency }) =>
        killers.length === 0 ? (
          <Notice tone="good">{say('killers.none')}</Notice>
        ) : (
          <ul class="steps">
            {killers.map(one => (
              <li key={`${one.killer} ${one.from}`}>
                <KillerText killer={one} currency={currency} />
              </li>
            ))}
          </ul>
        )
      }
    </Panel>
  )
}
