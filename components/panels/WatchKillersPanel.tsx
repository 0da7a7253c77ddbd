// What sets buyers back, over all products: what goes on first, the dearest at the head; what is over is folded up.
import { Notice } from '@/components/primitives/Notice'
import { useSpeak } from '@/components/primitives/speak'
import type { Asin } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import { KillersFrame } from './parts/KillersFrame'
import { KillerText } from './parts/KillerText'
import { ProductLink } from './parts/ProductLink'
import type { WatchView } from './watch-view'

const MOST_SHOWN = 10

interface Props {
  state: PanelState<WatchView>
  onOpen(asin: Asin): void
}

export function WatchKillersPanel({ state, onOpen }: Props) {
  const { say } = useSpeak()
  return (
    <KillersFrame state={state}>
      {({ killers, currency }) => {
        const over = killers.filter(({ killer }) => killer.to !== null)
        const on = killers.slice(0, killers.length - over.length)
        const list = { currency, onOpen }
        return (
          <>
            {killers.length === 0 && <Notice tone="good">{say('killers.none')}</Notice>}
            {killers.length > 0 && on.length === 0 && <Notice tone="good">{say('watch.none-now')}</Notice>}
            <List killers={on.slice(0, MOST_SHOWN)} {...list} />
            {on.length > MOST_SHOWN && (
              <details class="because">
                <summary>{say('watch.more', { n: on.length - MOST_SHOWN })}</summary>
                <List killers={on.slice(MOST_SHOWN)} {...list} />
              </details>
            )}
            {over.length > 0 && (
              <details class="because">
                <summary>{say('watch.over', { n: over.length })}</summary>
                <List killers={over} {...list} />
              </details>
            )}
          </>
        )
      }}
    </KillersFrame>
  )
}

type ListProps = Pick<WatchView, 'killers' | 'currency'> & Pick<Props, 'onOpen'>

function List({ killers, currency, onOpen }: ListProps) {
  if (killers.length === 0) return null
  return (
    <ul class="steps">
      {killers.map(({ asin, title, killer }) => (
        <li key={`${asin} ${killer.killer} ${killer.from}`}>
          <ProductLink asin={asin} title={title} onOpen={onOpen} />
          <KillerText killer={killer} currency={currency} asin={asin} />
        </li>
      ))}
    </ul>
  )
}
