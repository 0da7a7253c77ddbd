// Where do the buyers stand today? Still active, due for a reorder, and how many first orders are followed by a second.
import { Figure } from '@/components/primitives/Figure'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { GroupOutlook, ShopOutlook } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import type { ShopOutlookView } from './outlook-view'
import { OutlookLine } from './parts/OutlookLine'
import { RowsOf } from './parts/RowsOf'

export function BuyersTodayPanel({ state }: { state: PanelState<ShopOutlookView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('today.title')}
      state={state}
      explain="today"
      footer={view => <OutlookLine {...view} />}
    >
      {({ outlook }) => (
        <>
          <Standing {...outlook} />
          <FirstToSecond firstToSecond={outlook.firstToSecond} />
        </>
      )}
    </Panel>
  )
}

/** Days within which a second order is asked for. */
const SECOND_WITHIN = 90

/** Counts of buyers, never names: nobody is singled out. */
function Standing({ buyers, alive, due, window }: GroupOutlook) {
  const { say, print } = useSpeak()
  const aliveWhy = say('today.alive-none')
  const dueWhy = say(window.state === 'shown' ? 'today.alive-none' : 'today.due-none')
  const counts = [
    { key: 'alive', value: alive, why: aliveWhy },
    { key: 'due', value: due, why: dueWhy },
  ] as const
  return (
    <>
      <dl class="facts">
        {counts.map(({ key, value, why }) => (
          <div key={key}>
            <dt>
              {say(`today.${key}`)}
              {value !== null && <RowsOf of={say(`today.${key}`)} figure={key} />}
            </dt>
            <dd>
              <Figure value={value} quantity={{ kind: 'count' }} size="large" n={buyers} missing={why} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="muted apart">
        {alive !== null &&
          buyers > 0 &&
          say('today.alive-said', {
            share: print.share(alive / buyers, 'short'),
            count: print.count(buyers),
          })}{' '}
        {due !== null && say('today.due-said')}
      </p>
    </>
  )
}

function FirstToSecond({ firstToSecond }: Pick<ShopOutlook, 'firstToSecond'>) {
  const { say, print } = useSpeak()
  if (firstToSecond === null) return <p class="apart">{say('today.second-none')}</p>
  const { value, low, high, n } = firstToSecond
  return (
    <p class="said apart-more">
      {say('today.second-said', {
        share: print.share(value),
        low: print.share(low),
        high: print.share(high),
        n,
        count: print.count(n),
      })}
      <RowsOf of={say('trace.figure.first-to-second')} figure="first-to-second" days={SECOND_WITHIN} />
    </p>
  )
}
