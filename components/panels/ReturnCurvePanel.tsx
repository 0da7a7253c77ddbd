// How many come back, and by when? Seen and expected told apart, on the clock of choice: same product, same family, anything.
import { useState } from 'preact/hooks'
import { ReturnCurveChart } from '@/components/charts/ReturnCurveChart'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import { CLOCKS, type Clock, type MedianDay, type ReturnCurve } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { OutlookView } from './outlook-view'
import { OutlookLine } from './parts/OutlookLine'
import { ReturnTable } from './parts/ReturnTable'
import { RowsByDay } from './parts/RowsByDay'
import { SaveTable } from './parts/SaveTable'
import type { Sheet } from './save-context'
import { returnsSheet } from './sheets/returns-sheet'

export function ReturnCurvePanel({ state }: { state: PanelState<OutlookView> }) {
  const { say } = useSpeak()
  return (
    <Panel title={say('back.title')} state={state} explain="back" footer={view => <OutlookLine {...view} />}>
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body({ outlook, asin }: OutlookView) {
  const speak = useSpeak()
  const { say } = speak
  const [clock, setClock] = useState<Clock>('asin')
  const known = CLOCKS.filter(id => outlook.curves.some(one => one.clock === id))
  const curve = outlook.curves.find(one => one.clock === clock) ?? outlook.curves[0]
  if (!curve) return <Notice tone="quiet">{say('back.none')}</Notice>
  const window = outlook.window.state === 'shown' ? outlook.window.hdi50 : null
  return (
    <>
      {known.length > 1 && (
        <Segments<Clock>
          label={say('back.clock')}
          options={known.map(id => ({ id, text: say(`back.clock.${id}`) }))}
          chosen={curve.clock}
          onChoose={setClock}
        />
      )}
      <p class="muted small">
        {say(`back.reads.${curve.clock}`)} {!known.includes('family') && say('back.no-family')}
      </p>
      {curve.returned === 0 || curve.points.length === 0 ? (
        <Notice tone="quiet">{say('curve.nobody')}</Notice>
      ) : (
        <Curve
          curve={curve}
          window={window}
          sheet={() => returnsSheet(speak, { asin, curves: outlook.curves, asOf: outlook.asOf })}
        />
      )}
    </>
  )
}

function Curve({
  curve,
  window,
  sheet,
}: {
  curve: ReturnCurve
  window: { from: number; to: number; share: number } | null
  /** All clocks. */
  sheet(): Sheet
}) {
  const { say, print } = useSpeak()
  const { returned, buyers, median, beyond } = curve
  return (
    <>
      <p class="said">
        {say('back.said', { n: returned, returned: print.count(returned), buyers: print.count(buyers) })}{' '}
        <MedianText median={median} />
      </p>
      <ReturnCurveChart curve={curve} window={window} />
      <ReturnTable curve={curve} />
      <RowsByDay
        figure="return-curve"
        name={say('back.title')}
        horizons={HORIZONS.filter(day => curve.at[day] !== null)}
        part={curve.clock}
      />
      <SaveTable of={say('back.title')} sheet={sheet} />
      <div class="sentences">
        {beyond ? (
          <p>
            {say('back.beyond', { day: beyond.fromDay })}{' '}
            {say(beyond.neverIdentified ? 'back.never-known' : 'back.never-unknown')}
          </p>
        ) : (
          <p>{say('back.no-beyond')}</p>
        )}
        <p class="muted">{say('back.assumes')}</p>
      </div>
    </>
  )
}

/** The median in words: reached with its limits, or not reached at all. */
function MedianText({ median }: { median: MedianDay }) {
  const { say } = useSpeak()
  if (!median.reached) return <>{say('back.median-not', { days: median.beyond })}</>
  const { day, low, high } = median
  if (low !== null && high !== null) return <>{say('back.median', { day, low, high })}</>
  return <>{low === null ? say('back.median-bare', { day }) : say('back.median-open', { day, low })}</>
}
