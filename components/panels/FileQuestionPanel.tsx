// A file that leaves something out: the period of a business report, the marketplace, or whether it is of this shop at all.
import { useState } from 'preact/hooks'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import { epochDay } from '@/lib/schema/dates'
import type { MarketplaceId } from '@/lib/schema/ids'
import { MARKETPLACES } from '@/lib/schema/marketplaces'
import type { PanelState } from '@/lib/schema/panel-state'

export interface FileQuestionView {
  kind: 'period' | 'marketplace' | 'other-shop'
  file: string
}
export interface FileQuestionAnswer {
  period?: { fromDay: number; toDay: number }
  marketplace?: MarketplaceId
  acceptOtherShop?: boolean
}
interface Props {
  state: PanelState<FileQuestionView>
  onAnswer(answer: FileQuestionAnswer): void
  onLeave(): void
}

export function FileQuestionPanel({ state, onAnswer, onLeave }: Props) {
  const { say } = useSpeak()
  const title = state.kind === 'ready' ? say(`question.${state.view.kind}.title`) : say('question.title')
  return (
    <Panel title={title} state={state}>
      {({ kind, file }) => (
        <div class="question">
          <p>{say(`question.${kind}.lede`, { file })}</p>
          {kind === 'period' && <Period onAnswer={onAnswer} onLeave={onLeave} />}
          {kind === 'marketplace' && <Marketplace onAnswer={onAnswer} onLeave={onLeave} />}
          {kind === 'other-shop' && (
            <>
              <Notice tone="warn">{say('question.other-shop.warning')}</Notice>
              <Buttons
                ready
                yes={say('question.other-shop.yes')}
                onYes={() => onAnswer({ acceptOtherShop: true })}
                onLeave={onLeave}
              />
            </>
          )}
        </div>
      )}
    </Panel>
  )
}

type Ends = Omit<Props, 'state'>

function Period({ onAnswer, onLeave }: Ends) {
  const { say } = useSpeak()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const ready = from !== '' && to !== '' && from <= to
  return (
    <>
      <div class="pair">
        <label class="labelled">
          <span>{say('question.period.from')}</span>
          <input
            class="field"
            type="date"
            value={from}
            onInput={event => setFrom(event.currentTarget.value)}
          />
        </label>
        <label class="labelled">
          <span>{say('question.period.to')}</span>
          <input class="field" type="date" value={to} onInput={event => setTo(event.currentTarget.value)} />
        </label>
      </div>
      <Buttons
        ready={ready}
        yes={say('question.read')}
        onYes={() => onAnswer({ period: { fromDay: epochDay(from), toDay: epochDay(to) } })}
        onLeave={onLeave}
      />
    </>
  )
}

function Marketplace({ onAnswer, onLeave }: Ends) {
  const { say } = useSpeak()
  const [chosen, setChosen] = useState('')
  const marketplace = MARKETPLACES.find(one => one.id === chosen)
  return (
    <>
      <label class="labelled">
        <span>{say('question.marketplace.label')}</span>
        <select class="field" value={chosen} onChange={event => setChosen(event.currentTarget.value)}>
          <option value="">{say('mapping.choose')}</option>
          {MARKETPLACES.map(one => (
            <option key={one.id} value={one.id}>
              {one.salesChannel} ({one.currency})
            </option>
          ))}
        </select>
      </label>
      <Buttons
        ready={marketplace !== undefined}
        yes={say('question.read')}
        onYes={() => marketplace && onAnswer({ marketplace: marketplace.id })}
        onLeave={onLeave}
      />
    </>
  )
}

interface ButtonsProps {
  ready: boolean
  yes: string
  onYes(): void
  onLeave(): void
}
function Buttons({ ready, yes, onYes, onLeave }: ButtonsProps) {
  const { say } = useSpeak()
  return (
    <div class="buttons">
      <button type="button" class="button button-primary" disabled={!ready} onClick={onYes}>
        {yes}
      </button>
      <button type="button" class="button" onClick={onLeave}>
        {say('question.leave')}
      </button>
    </div>
  )
}
