// How is the forecast made, and how did it do so far? The chosen description of buyers in plain words, past errors, what was left out.
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Models, ShopOutlook, Spend } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import type { ShopOutlookView } from './outlook-view'
import { ModelParameters } from './parts/ModelParameters'
import { OutlookLine } from './parts/OutlookLine'
import { TrackText } from './parts/TrackText'

export function ModelsPanel({ state }: { state: PanelState<ShopOutlookView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('model.title')}
      state={state}
      explain="model"
      footer={view => <OutlookLine {...view} />}
    >
      {({ outlook, currency }) => (
        <>
          {outlook.models ? (
            <Chosen models={outlook.models} />
          ) : (
            <Notice tone="quiet" title={say('model.none')}>
              <p>{say('model.none-why')}</p>
            </Notice>
          )}
          <div class="sentences">
            <PastForecasts {...outlook} />
            <SpendText spend={outlook.spend} currency={currency} />
            {outlook.models && <LeftOut {...outlook.models} />}
          </div>
          {outlook.models && <ModelParameters models={outlook.models} spend={outlook.spend} />}
        </>
      )}
    </Panel>
  )
}

function Chosen({ models }: { models: Models }) {
  const { say, sayKnown } = useSpeak()
  return (
    <>
      <p class="said">{say(`model.plain.${models.chosen}`)}</p>
      <p class="muted small">{sayKnown(`model.reason.${models.reason}`, 'model.reason.other')}</p>
    </>
  )
}

function PastForecasts({ track, asOf }: Pick<ShopOutlook, 'track' | 'asOf'>) {
  const { say } = useSpeak()
  if (track.length === 0) return <p>{say('track.none')}</p>
  return (
    <>
      {track.map(one => (
        <p key={one.horizonDays}>
          <TrackText track={one} asOf={asOf} />
        </p>
      ))}
    </>
  )
}

/** What an order is taken to be worth, in words. */
function SpendText({ spend, currency }: { spend: Spend; currency: string }) {
  const { say, sayKnown, print } = useSpeak()
  const count = print.count(spend.n)
  if (spend.kind === 'gamma-gamma') return <p>{say('spend.own', { n: spend.n, count })}</p>
  const why = sayKnown(`spend.why.${spend.reason}`, 'spend.why.other')
  if (spend.kind === 'none') return <p>{say('spend.none', { why })}</p>
  return <p>{say('spend.shrunken', { n: spend.n, count, mean: print.money(spend.mean, currency), why })}</p>
}

function LeftOut({ leftOut, burnInDays, intakeEnd }: Models) {
  const { say, print } = useSpeak()
  return (
    <p class="muted">
      {leftOut > 0
        ? say('model.left-out', { n: leftOut, count: print.count(leftOut), days: burnInDays })
        : say('model.all-in')}{' '}
      {say('model.intake-end', { day: print.day(intakeEnd) })}
    </p>
  )
}
