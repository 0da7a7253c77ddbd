// Do buyers differ by what their first order was like? Two sides at equal age: observed, and said to be no more than that.
import { useState } from 'preact/hooks'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import {
  FIRST_ORDER_KINDS,
  type FirstOrderKind,
  type FirstOrderPair,
  SIDE_BUYERS,
} from '@/lib/schema/first-orders'
import type { ValueHorizon } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import type { CourseView } from './course-view'
import { CourseLine } from './parts/CourseLine'
import { HorizonChoice } from './parts/HorizonChoice'
import { SaveTable } from './parts/SaveTable'
import { SideTable } from './parts/SideTable'
import { sidesSheet } from './sheets/sides-sheet'
import { sideName } from './side-name'
import { signed } from './verdict-text'

export function FirstOrdersPanel({ state }: { state: PanelState<CourseView> }) {
  const { say } = useSpeak()
  return (
    <Panel title={say('sides.title')} state={state} explain="sides" footer={view => <CourseLine {...view} />}>
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body(view: CourseView) {
  const speak = useSpeak()
  const { say } = speak
  const { pairs } = view.firstOrders
  // What can be held against each other comes first.
  const [kind, setKind] = useState<FirstOrderKind>(
    () => pairs.find(one => one.why === null)?.kind ?? 'promotion',
  )
  const [days, setDays] = useState<ValueHorizon>(90)
  const pair = pairs.find(one => one.kind === kind)
  if (pair === undefined) return <Notice tone="quiet">{say('sides.none')}</Notice>
  return (
    <>
      <p class="sides-observed">{say('sides.observed')}</p>
      <Segments<FirstOrderKind>
        label={say('sides.kind')}
        options={FIRST_ORDER_KINDS.map(id => ({ id, text: say(`sides.kind.${id}`) }))}
        chosen={kind}
        onChoose={setKind}
      />
      {pair.why === null ? (
        <>
          <HorizonChoice label={say('sides.days')} chosen={days} onChoose={setDays} />
          <Held pair={pair} days={days} currency={view.currency} />
          <SaveTable of={say('sides.title')} sheet={() => sidesSheet(speak, view)} />
        </>
      ) : (
        <Notice tone="quiet">
          {pair.why === 'too-few'
            ? say('sides.too-few', {
                first: pair.buyers[0],
                second: pair.buyers[1],
                least: SIDE_BUYERS,
              })
            : say(`sides.not-told.${kind}`)}
        </Notice>
      )}
      <p class="muted small">{say(`sides.known.${kind}`)}</p>
    </>
  )
}

interface HeldProps {
  pair: FirstOrderPair
  days: ValueHorizon
  currency: string
}

function Held({ pair, days, currency }: HeldProps) {
  const speak = useSpeak()
  const { say, print } = speak
  const held = pair.at.find(one => one.days === days)
  if (held === undefined) return null
  const { difference } = held
  const points = (of: number): string => signed(of, print.decimal(Math.abs(100 * of)))
  return (
    <>
      {difference === null ? (
        <p class="said">{say('sides.too-young', { days })}</p>
      ) : (
        <p class="said">
          {say(difference.low > 0 ? 'sides.more' : difference.high < 0 ? 'sides.less' : 'sides.same', {
            first: sideName(speak, pair, 0, currency),
            points: print.decimal(Math.abs(100 * difference.value)),
            low: points(difference.low),
            high: points(difference.high),
          })}
        </p>
      )}
      <SideTable pair={pair} held={held} currency={currency} />
    </>
  )
}
