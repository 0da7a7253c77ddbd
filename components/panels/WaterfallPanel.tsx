// Where does the money go? From revenue over fees, goods and refunds to contribution, and on to what is left after ads.
import { Figure } from '@/components/primitives/Figure'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import { type Economics, FEE_BASES } from '@/lib/schema/economics'
import type { TracedFigure } from '@/lib/schema/figure-rows'
import type { PanelState } from '@/lib/schema/panel-state'
import { assumedIn } from './assumed-in'
import { missingClv } from './missing-money'
import { type MoneyView, type OnTrace, WHOLE_SPAN } from './money-view'
import { AssumedTag } from './parts/AssumedTag'
import { MoneyLine } from './parts/MoneyLine'
import { RowsButton } from './parts/RowsButton'
import { RowsOf } from './parts/RowsOf'
import { SaveTable } from './parts/SaveTable'
import { UntiedMoney } from './parts/UntiedMoney'
import { waterfallSheet } from './sheets/waterfall-sheet'
import { type WaterfallStep, type WaterfallStepId, waterfallSteps } from './waterfall-steps'

interface Props {
  state: PanelState<MoneyView>
  onTrace: OnTrace
}

export function WaterfallPanel({ state, onTrace }: Props) {
  const { say } = useSpeak()
  return (
    <Panel title={say('flow.title')} state={state} explain="flow" footer={view => <MoneyLine {...view} />}>
      {view =>
        view.economics.waterfall.lines === 0 ? (
          <Notice tone="quiet">{say('flow.none')}</Notice>
        ) : (
          <Body {...view} onTrace={onTrace} />
        )
      }
    </Panel>
  )
}

/** The rows a step is opened to with figures of their own; the others open as steps. */
const TRACED: Partial<Record<WaterfallStepId, TracedFigure>> = { referral: 'fees', refunds: 'refunds' }

function Body({ onTrace, ...view }: MoneyView & { onTrace: OnTrace }) {
  const speak = useSpeak()
  const { say, print } = speak
  const { economics, currency } = view
  const { waterfall } = economics
  return (
    <>
      <p class="muted small">
        {say('flow.over', {
          n: waterfall.orders,
          orders: print.count(waterfall.orders),
          units: print.count(waterfall.units),
        })}
      </p>
      <table class="plain flow">
        <thead class="unseen">
          <tr>
            <th scope="col">{say('flow.step')}</th>
            <td />
            <th scope="col">{say('flow.amount')}</th>
            <th scope="col">{say('flow.share')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {waterfallSteps(waterfall).map(step => (
            <Step key={step.id} step={step} {...{ economics, currency, onTrace }} />
          ))}
        </tbody>
      </table>
      {economics.acquisition !== null && (
        <p class="small muted">
          {say('flow.ads-span', {
            from: print.day(economics.acquisition.from),
            to: print.day(economics.acquisition.to),
          })}
        </p>
      )}
      <UntiedMoney economics={economics} currency={currency} />
      <Sources economics={economics} />
      <SaveTable of={say('flow.title')} sheet={() => waterfallSheet(speak, view)} />
    </>
  )
}

interface StepProps {
  step: WaterfallStep
  economics: Economics
  currency: string
  onTrace: OnTrace
}

function Step({ step, economics, currency, onTrace }: StepProps) {
  const { say, print } = useSpeak()
  const { id, amountMinor, share, bar, sum } = step
  const traced = TRACED[id]
  const name = say(`flow.${id}`)
  return (
    <tr class={sum ? 'flow-sum' : ''}>
      <th scope="row">
        {name} {amountMinor !== null && <AssumedTag of={assumedOf(id, economics)} />}
      </th>
      {amountMinor === null ? (
        <td colSpan={3} class="flow-missing">
          <Figure value={null} quantity={{ kind: 'count' }} missing={say(whyNot(id, economics))} />
        </td>
      ) : (
        <>
          <td class="flow-bar" aria-hidden="true">
            {bar && (
              <i
                class={sum ? 'flow-total' : amountMinor < 0 ? 'flow-out' : 'flow-in'}
                style={{ left: percent(bar.from), width: percent(bar.to - bar.from) }}
              />
            )}
          </td>
          <td class="end">
            <Figure value={amountMinor} quantity={{ kind: 'money', currency }} size="cell" length="short" />
          </td>
          <td class="end muted flow-share">{share === null ? '' : print.share(share)}</td>
        </>
      )}
      <td class="end">
        {traced !== undefined && amountMinor !== null && (
          <RowsButton
            of={traced === 'fees' ? say('flow.fees') : name}
            onPress={() => onTrace(traced, WHOLE_SPAN)}
          />
        )}
        {traced === undefined && amountMinor !== null && <RowsOf of={name} figure="waterfall" part={id} />}
      </td>
    </tr>
  )
}

const percent = (share: number): string => `${Math.round(1000 * share) / 10}%`

/** Fees that were booked to the last line assume nothing, whatever the rest does. */
const assumedOf = (id: WaterfallStepId, economics: Economics) =>
  (id === 'referral' || id === 'fulfilment') && economics.waterfall.feesFrom.booked >= 1
    ? []
    : assumedIn(economics, id)

/** The step that is missing says why; the sums after it only wait for it. */
function whyNot(id: WaterfallStepId, economics: Economics): string {
  if (id === 'costOfGoods') return missingClv(economics, 'contribution')
  if (id !== 'ads') return 'flow.waits'
  return economics.missing.includes('no-ads-file') ? 'money.missing.no-ads-file' : 'money.missing.other'
}

/** Where fees and costs come from, as shares of revenue. */
function Sources({ economics }: { economics: Economics }) {
  const { say, print } = useSpeak()
  const { feesFrom, costKnownShare } = economics.waterfall
  // Shares too small to be printed are no sources worth naming.
  const fees = FEE_BASES.filter(basis => feesFrom[basis] >= 0.0005)
  return (
    <dl class="sources">
      <dt>{say('flow.fees-from')}</dt>
      <dd>
        {fees.length === 0
          ? say('flow.fees-none')
          : fees
              .map(basis => say(`flow.basis.${basis}`, { share: print.share(feesFrom[basis]) }))
              .join(' · ')}
      </dd>
      <dt>{say('flow.costs-from')}</dt>
      <dd>{say('flow.costs-known', { share: print.share(costKnownShare, 'short') })}</dd>
    </dl>
  )
}
