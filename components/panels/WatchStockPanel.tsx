// Which stock the coming reorders will outrun, over all products: by when to order, how much, and when the shelf is empty.
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Asin } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import { ProductLink } from './parts/ProductLink'
import { isToOrder, type WatchView } from './watch-view'

interface Props {
  state: PanelState<WatchView>
  onOpen(asin: Asin): void
}

export function WatchStockPanel({ state, onOpen }: Props) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('watch.stock')}
      state={state}
      explain="wave"
      footer={({ asOf }) => say('wave.footer', { day: print.day(asOf) })}
    >
      {({ waves }) => {
        const now = waves.filter(({ wave, isLate }) => isLate || isToOrder(wave))
        const later = waves.filter(one => !now.includes(one))
        return (
          <>
            {now.length === 0 && <Notice tone="good">{say('watch.stock-none')}</Notice>}
            <List waves={now} onOpen={onOpen} />
            {later.length > 0 && (
              <details class="because">
                <summary>{say('watch.later', { n: later.length })}</summary>
                <List waves={later} onOpen={onOpen} />
              </details>
            )}
          </>
        )
      }}
    </Panel>
  )
}

const List = ({ waves, onOpen }: Pick<WatchView, 'waves'> & Pick<Props, 'onOpen'>) =>
  waves.length === 0 ? null : (
    <ul class="steps">
      {waves.map(one => (
        <Stock key={one.asin} of={one} onOpen={onOpen} />
      ))}
    </ul>
  )

function Stock({ of, onOpen }: { of: WatchView['waves'][number]; onOpen: Props['onOpen'] }) {
  const { say, print } = useSpeak()
  const { orderBy, bufferUnits, coverEnds } = of.wave
  const units = bufferUnits === null ? 0 : Math.ceil(bufferUnits)
  return (
    <li>
      <div class="step-head">
        <ProductLink asin={of.asin} title={of.title} onOpen={onOpen} />
        {of.isLate && <span class="tag tag-warn">{say('watch.now')}</span>}
      </div>
      <p>
        {coverEnds === null ? say('watch.lasts') : say('watch.ends', { day: print.day(coverEnds) })}{' '}
        {orderBy !== null &&
          isToOrder(of.wave) &&
          say('watch.order', { n: units, units: print.count(units), day: print.day(orderBy) })}
      </p>
    </li>
  )
}
