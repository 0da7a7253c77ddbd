// What does a first order cost, when is it paid back, and what can be bid? Recomputed as the target margin is moved.
import { useState } from 'preact/hooks'
import { PaybackCurve } from '@/components/charts/PaybackCurve'
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import { assumedIn } from './assumed-in'
import { missingCac, missingPayback } from './missing-money'
import { type MoneyView, type OnTrace, WHOLE_SPAN } from './money-view'
import { AcquisitionText } from './parts/AcquisitionText'
import { AssumedTag } from './parts/AssumedTag'
import { BidTable } from './parts/BidTable'
import { MoneyLine } from './parts/MoneyLine'
import { RowsButton } from './parts/RowsButton'

export interface BidsView extends MoneyView {
  /** Share of revenue to be left over, 0 to 1: where the slider stands at first. */
  targetMarginShare: number
}
interface Props {
  state: PanelState<BidsView>
  onTrace: OnTrace
  /** Keeps the target; without it the slider is for trying out only. */
  onKeepTarget?(targetMarginShare: number): void
}

export function BidsPanel({ state, onTrace, onKeepTarget }: Props) {
  const { say } = useSpeak()
  return (
    <Panel title={say('bids.title')} state={state} explain="bids" footer={view => <MoneyLine {...view} />}>
      {view => <Body {...view} onTrace={onTrace} {...(onKeepTarget ? { onKeepTarget } : {})} />}
    </Panel>
  )
}

function Body({ onTrace, onKeepTarget, ...view }: BidsView & Omit<Props, 'state'>) {
  const { economics, currency, asin } = view
  const [target, setTarget] = useState(view.targetMarginShare)
  return (
    <>
      <Cost economics={economics} currency={currency} onTrace={onTrace} />
      {economics.contributionByAge !== null && (
        <PaybackCurve
          contributionByAge={economics.contributionByAge}
          cac={economics.acquisition?.cac ?? null}
          paybackDay={economics.bids.paybackDay?.value ?? null}
          currency={currency}
        />
      )}
      <BidTable
        {...{ economics, currency, asin, target, onTrace }}
        kept={view.targetMarginShare}
        onTarget={setTarget}
        {...(onKeepTarget ? { onKeep: onKeepTarget } : {})}
      />
    </>
  )
}

function Cost({
  economics,
  currency,
  onTrace,
}: Pick<MoneyView, 'economics' | 'currency'> & { onTrace: OnTrace }) {
  const { say } = useSpeak()
  const { acquisition, bids } = economics
  const money: Quantity = { kind: 'money', currency }
  return (
    <>
      <dl class="facts">
        <div>
          <dt>
            {say('bids.cac')} {acquisition && <AssumedTag of={assumedIn(economics, 'cac')} />}
            {acquisition && <RowsButton of={say('bids.cac')} onPress={() => onTrace('cac', WHOLE_SPAN)} />}
          </dt>
          <dd>
            <Figure
              value={acquisition?.cac.value ?? null}
              quantity={money}
              size="large"
              missing={say(missingCac(economics))}
              {...(acquisition ? { limits: acquisition.cac, n: acquisition.firstOrders } : {})}
            />
          </dd>
        </div>
        <div>
          <dt>
            {say('bids.payback')} {bids.paybackDay && <AssumedTag of={assumedIn(economics, 'payback')} />}
            {bids.paybackDay && (
              <RowsButton of={say('bids.payback')} onPress={() => onTrace('payback', WHOLE_SPAN)} />
            )}
          </dt>
          <dd>
            {bids.paybackDay?.value === 0 && bids.paybackDay.high === 0 ? (
              <span class="figure figure-large">
                <span class="figure-value">{say('bids.at-once')}</span>
                <span class="figure-sure">{say('bids.at-once-why')}</span>
              </span>
            ) : (
              <Figure
                value={bids.paybackDay?.value ?? null}
                quantity={{ kind: 'days' }}
                size="large"
                missing={say(missingPayback(economics))}
                {...(bids.paybackDay ? { limits: bids.paybackDay } : {})}
              />
            )}
            {bids.paybackDay && bids.paybackDay.high === null && (
              <span class="muted small">{say('bids.payback-open')}</span>
            )}
          </dd>
        </div>
      </dl>
      {acquisition && <AcquisitionText acquisition={acquisition} currency={currency} />}
    </>
  )
}
