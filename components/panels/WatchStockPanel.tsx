// Which stock the coming reorders will outrun, over all products: by when to order, how much, and when the shelf is empty.
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Asin } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import { ProductLink } from './parts/ProductLink'
import type { WatchView } from './watch-view'

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
      {({ waves }) =>
        waves.length === 0 ? (
          <Notice tone="quiet">{say('watch.stock-none')}</Notice>
        ) : (
          <table class="plain watch-stock">
            <thead>
              <tr>
                <th scope="col">{say('watch.product')}</th>
                <th scope="col">{say('wave.order-by')}</th>
                <th scope="col" class="end">
                  {say('watch.units')}
                </th>
                <th scope="col">{say('watch.ends')}</th>
              </tr>
            </thead>
            <tbody>
              {waves.map(one => (
                <Row key={one.asin} of={one} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        )
      }
    </Panel>
  )
}

function Row({ of, onOpen }: { of: WatchView['waves'][number]; onOpen: Props['onOpen'] }) {
  const { say, print } = useSpeak()
  const { orderBy, bufferUnits, coverEnds } = of.wave
  const day = (at: typeof orderBy) => (at === null ? '–' : print.day(at))
  return (
    <tr>
      <th scope="row">
        <ProductLink asin={of.asin} title={of.title} onOpen={onOpen} />
      </th>
      <td>
        {day(orderBy)} {of.isLate && <span class="tag tag-warn">{say('watch.now')}</span>}
      </td>
      <td class="end">{bufferUnits === null ? '–' : print.count(Math.ceil(bufferUnits))}</td>
      <td>{coverEnds === null ? say('watch.lasts') : day(coverEnds)}</td>
    </tr>
  )
}
