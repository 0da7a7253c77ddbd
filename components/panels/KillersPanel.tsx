// What sets buyers back: changes of price, empty shelves, wrong variants, returns, a lost Featured Offer; seen, dated, priced.
import { Notice } from '@/components/primitives/Notice'
import { useSpeak } from '@/components/primitives/speak'
import type { Killer } from '@/lib/schema/advice'
import type { IsoDate } from '@/lib/schema/dates'
import type { PanelState } from '@/lib/schema/panel-state'
import { KillersFrame } from './parts/KillersFrame'
import { KillerText } from './parts/KillerText'

export interface KillersView {
  killers: Killer[]
  currency: string
  asOf: IsoDate
}

export function KillersPanel({ state }: { state: PanelState<KillersView> }) {
  const { say } = useSpeak()
  return (
    <KillersFrame state={state}>
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
    </KillersFrame>
  )
}
