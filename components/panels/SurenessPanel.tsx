// How sure are we? A verdict in words, and what it rests on: buyers, the rate held to the shop, past forecasts, what was left out.
import type { ComponentChildren } from 'preact'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { AsinOutlook, ShopOutlook } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import { cameBack, judgeTrust, tellsWhoStopped, trackFor } from './judge-trust'
import type { AsinOutlookView, ShopOutlookView } from './outlook-view'
import { OutlookLine } from './parts/OutlookLine'
import { PooledText } from './parts/PooledText'
import { TrackText } from './parts/TrackText'

type View = AsinOutlookView | ShopOutlookView
const TONE = { firm: 'good', fair: 'quiet', thin: 'warn' } as const

export function SurenessPanel({ state }: { state: PanelState<View> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('trust.title')}
      state={state}
      explain="trust"
      footer={view => <OutlookLine {...view} />}
    >
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body(view: View) {
  const { say, print } = useSpeak()
  const trust = judgeTrust(view)
  const { outlook, figures, coverage } = view
  const back = cameBack(figures)
  return (
    <>
      <Notice tone={TONE[trust]} title={say(`trust.${trust}`)}>
        <p>{say(`trust.${trust}-why`)}</p>
      </Notice>
      <ul class="grounds">
        <Ground name={say('trust.buyers')}>
          {say('trust.buyers-said', {
            n: outlook.buyers,
            count: print.count(outlook.buyers),
            back: print.count(back),
          })}
        </Ground>
        {isAsin(outlook) && (
          <Ground name={say('trust.rate')}>
            <PooledText pooled={outlook.pooledRepeat} raw={figures.repeatRate} />
          </Ground>
        )}
        <Forecasts {...view} />
        <Ground name={say('trust.coverage')}>
          {coverage.orders === 0
            ? say('coverage.no-orders')
            : say('trust.coverage-said', {
                share: print.share(coverage.ordersWithBuyer / coverage.orders, 'short'),
                count: print.count(coverage.orders),
              })}
        </Ground>
      </ul>
    </>
  )
}

const isAsin = (outlook: AsinOutlook | ShopOutlook): outlook is AsinOutlook => 'pooledRepeat' in outlook

/** What the shop's own models and past forecasts say of the trust they deserve. */
function Forecasts({ outlook, shop }: View) {
  const { say, print } = useSpeak()
  const track = trackFor(outlook, shop)
  const told = tellsWhoStopped(shop)
  const models = shop?.models ?? null
  return (
    <>
      <Ground name={say('trust.track')}>
        {track ? <TrackText track={track} asOf={outlook.asOf} /> : say('track.none')}
      </Ground>
      {told !== null && (
        <Ground name={say('trust.stopped')}>{say(told ? 'trust.stopped-told' : 'trust.stopped-not')}</Ground>
      )}
      {models && models.leftOut > 0 && (
        <Ground name={say('trust.left-out')}>
          {say('model.left-out', {
            n: models.leftOut,
            count: print.count(models.leftOut),
            days: models.burnInDays,
          })}
        </Ground>
      )}
    </>
  )
}

const Ground = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <li>
    <strong>{name}</strong>
    <span>{children}</span>
  </li>
)
