// Who are the buyers, from most to least loyal? Six groups by how lately, how often and for how much they bought.
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { Meter } from '@/components/primitives/Meter'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import { SEGMENTS, type Segment } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import type { ShopOutlookView } from './outlook-view'
import { OutlookLine } from './parts/OutlookLine'
import { RowsOf } from './parts/RowsOf'
import { SaveTable } from './parts/SaveTable'
import { segmentsSheet } from './sheets/segments-sheet'

export function SegmentsPanel({ state }: { state: PanelState<ShopOutlookView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('segment.title')}
      state={state}
      explain="segment"
      footer={view => <OutlookLine {...view} />}
    >
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body(view: ShopOutlookView) {
  const { outlook, currency } = view
  const speak = useSpeak()
  const { say } = speak
  const { segments, forecast } = outlook
  const shown = SEGMENTS.flatMap(id => segments.filter(one => one.id === id))
  const revenue = shown.reduce((sum, one) => sum + one.revenueMinor, 0)
  const buyers = shown.reduce((sum, one) => sum + one.buyers, 0)
  if (buyers === 0) return <Notice tone="quiet">{say('segment.none')}</Notice>
  return (
    <>
      <p class="muted small">{say('segment.reads')}</p>
      <ul class="segment-list">
        {shown.map(one => (
          <Row
            key={one.id}
            segment={one}
            currency={currency}
            ofRevenue={revenue === 0 ? 0 : one.revenueMinor / revenue}
            ofBuyers={one.buyers / buyers}
            horizonDays={forecast?.horizonDays ?? 90}
          />
        ))}
      </ul>
      <SaveTable of={say('segment.title')} sheet={() => segmentsSheet(speak, view)} />
    </>
  )
}

interface RowProps {
  segment: Segment
  currency: string
  ofRevenue: number
  ofBuyers: number
  horizonDays: number
}
function Row({ segment, currency, ofRevenue, ofBuyers, horizonDays }: RowProps) {
  const { say, print } = useSpeak()
  const { id, buyers, purchases, revenueMinor, expectedPurchases, medianDaysSinceLast } = segment
  // The last order of a group nobody is in has no age.
  const last = buyers === 0 ? null : medianDaysSinceLast
  const figures: [string, number | null, Quantity, string?][] = [
    [say('segment.revenue'), revenueMinor, { kind: 'money', currency }],
    [say('segment.purchases'), purchases, { kind: 'count' }],
    [say('segment.expected', { n: horizonDays }), expectedPurchases, { kind: 'expected' }],
    [say('segment.last'), last, { kind: 'days' }],
  ]
  return (
    <li>
      <div class="segment-head">
        <strong>{say(`segment.${id}`)}</strong>
        <span class="end">
          <Figure value={buyers} quantity={{ kind: 'count' }} />{' '}
          <span class="muted small">
            {say('segment.buyers', { n: buyers, share: print.share(ofBuyers, 'short') })}
          </span>
          <RowsOf of={say(`segment.${id}`)} figure="segment" part={id} days={horizonDays} />
        </span>
      </div>
      <p class="muted small">{say(`segment.${id}.who`)}</p>
      <Meter value={ofRevenue} />
      <dl class="segment-figures">
        {figures.map(([name, value, quantity]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Figure value={value} quantity={quantity} length="short" />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
