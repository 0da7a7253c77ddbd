// On which days do reorders come? The window of the gaps where buyers keep a rhythm; where they do not, that, and why.
import { useMemo } from 'preact/hooks'
import { WindowHistogram } from '@/components/charts/WindowHistogram'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { ReorderWindow } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import { type OnTrace, WHOLE_SPAN } from './money-view'
import type { OutlookView } from './outlook-view'
import { OutlookLine } from './parts/OutlookLine'
import { PerUnitText } from './parts/PerUnitText'
import { RowsButton } from './parts/RowsButton'

type Of<State extends ReorderWindow['state']> = Extract<ReorderWindow, { state: State }>

interface Props {
  state: PanelState<OutlookView>
  onTrace?: OnTrace
}

export function ReorderWindowPanel({ state, onTrace }: Props) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('reorder.title')}
      state={state}
      explain="reorder"
      footer={view => <OutlookLine {...view} />}
    >
      {({ outlook, figures }) => (
        <>
          <Body window={outlook.window} gapCounts={figures.gapCounts} />
          {onTrace && (
            <RowsButton of={say('reorder.title')} onPress={() => onTrace('reorder-window', WHOLE_SPAN)} />
          )}
        </>
      )}
    </Panel>
  )
}

function Body({ window, gapCounts }: { window: ReorderWindow; gapCounts: readonly number[] }) {
  const bars = <WindowHistogram gapCounts={gapCounts} windows={null} />
  switch (window.state) {
    case 'too-few':
      return <TooFew {...window} />
    case 'rhythm-unknown':
      return (
        <>
          <Unknown {...window} />
          {bars}
        </>
      )
    case 'no-rhythm':
      return (
        <>
          <NoRhythm {...window} />
          {bars}
        </>
      )
    case 'shown':
      return <Shown window={window} gapCounts={gapCounts} />
  }
}

function Shown({ window, gapCounts }: { window: Of<'shown'>; gapCounts: readonly number[] }) {
  const { say, print } = useSpeak()
  const { n, mode, modes, hdi50, hdi80, rhythm, perUnit } = window
  const windows = useMemo(() => ({ hdi50, hdi80, mode: mode.value }), [hdi50, hdi80, mode])
  return (
    <>
      <p class="said">
        {say('reorder.most', {
          from: hdi50.from,
          to: hdi50.to,
          count: print.count(n),
          share: print.share(hdi50.share, 'short'),
          wide: print.share(hdi80.share, 'short'),
          first: hdi80.from,
          last: hdi80.to,
        })}
      </p>
      <WindowHistogram gapCounts={gapCounts} windows={windows} />
      <div class="sentences">
        <p>
          {say('reorder.mode', {
            day: print.decimal(mode.value),
            low: print.decimal(mode.low),
            high: print.decimal(mode.high),
          })}{' '}
          {modes.length > 1 && say('reorder.modes', { days: modes.map(print.decimal).join(', ') })}
        </p>
        {perUnit && <PerUnitText perUnit={perUnit} />}
        <p class="muted">
          {say('reorder.rhythm', {
            k: print.decimal(rhythm.k),
            low: print.decimal(rhythm.low),
            pairs: print.count(rhythm.pairs),
          })}{' '}
          {say('reorder.assumes')}
        </p>
      </div>
    </>
  )
}

function NoRhythm({ n, hdi80, rhythm, perUnit }: Of<'no-rhythm'>) {
  const { say, print } = useSpeak()
  return (
    <Notice tone="quiet" title={say('reorder.no-rhythm')}>
      <p>
        {say('reorder.no-rhythm-why', {
          count: print.count(n),
          share: print.share(hdi80.share, 'short'),
          from: hdi80.from,
          to: hdi80.to,
        })}
      </p>
      {perUnit && <PerUnitText perUnit={perUnit} />}
      <p class="muted">
        {say('reorder.rhythm-low', {
          k: print.decimal(rhythm.k),
          low: print.decimal(rhythm.low),
          pairs: print.count(rhythm.pairs),
        })}
      </p>
    </Notice>
  )
}

function Unknown({ n, pairs, needed }: Of<'rhythm-unknown'>) {
  const { say, print } = useSpeak()
  return (
    <Notice tone="quiet" title={say('reorder.unknown')}>
      <p>{say('reorder.unknown-why', { n: pairs, needed, count: print.count(n) })}</p>
    </Notice>
  )
}

function TooFew({ n, needed }: Of<'too-few'>) {
  const { say } = useSpeak()
  return n === 0 ? (
    <Notice tone="quiet">{say('interval.none')}</Notice>
  ) : (
    <Notice tone="quiet" title={say('interval.few')}>
      <p>{say('interval.few-why', { n, needed })}</p>
    </Notice>
  )
}
