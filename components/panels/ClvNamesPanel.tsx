// What is a buyer worth, by which name? Revenue, contribution, contribution after ads: realised by age, and forecast beside it.
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import { CLV_NAMES, type ClvName } from '@/lib/schema/economics'
import { VALUE_HORIZONS } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import { HORIZONS, type Horizon } from '@/lib/schema/purchase-history'
import { assumedIn } from './assumed-in'
import { missingClv } from './missing-money'
import { type MoneyView, type OnTrace, TRACE_OF } from './money-view'
import { AssumedTag } from './parts/AssumedTag'
import { MoneyLine } from './parts/MoneyLine'
import { RowsButton } from './parts/RowsButton'
import { RowsOf } from './parts/RowsOf'
import { SaveTable } from './parts/SaveTable'
import { namedClvSheet } from './sheets/named-clv-sheet'

interface Props {
  state: PanelState<MoneyView>
  onTrace: OnTrace
}

export function ClvNamesPanel({ state, onTrace }: Props) {
  const speak = useSpeak()
  const { say } = speak
  return (
    <Panel title={say('names.title')} state={state} explain="names" footer={view => <MoneyLine {...view} />}>
      {view => (
        <>
          {CLV_NAMES.map(name => (
            <Named key={name} name={name} onTrace={onTrace} {...view} />
          ))}
          <p class="muted small">{say('names.limits')}</p>
          <SaveTable of={say('names.title')} sheet={() => namedClvSheet(speak, view)} />
        </>
      )}
    </Panel>
  )
}

interface NamedProps extends MoneyView {
  name: ClvName
  onTrace: OnTrace
}

function Named({ name, onTrace, economics, currency }: NamedProps) {
  const { say } = useSpeak()
  const none =
    HORIZONS.every(h => economics.clv[h][name] === null) &&
    VALUE_HORIZONS.every(h => economics.ahead[h][name] === null)
  return (
    <section class="named-clv">
      <h3>
        {say(`names.${name}`)}
        {name !== 'revenue' && !none && <AssumedTag of={assumedIn(economics, `clv-${name}`)} />}
      </h3>
      <p class="muted small">{say(`names.${name}.means`)}</p>
      {none ? (
        <p class="why-missing">
          <Figure value={null} quantity={{ kind: 'count' }} missing={say(missingClv(economics, name))} />
        </p>
      ) : (
        <table class="plain money-table names-table">
          <thead>
            <tr>
              <th scope="col">{say('names.age')}</th>
              <th scope="col" class="end">
                {say('names.realised')}
              </th>
              <th scope="col" class="end forecast">
                {say('names.forecast')}
              </th>
            </tr>
          </thead>
          <tbody>
            {HORIZONS.map(h => (
              <Row key={h} horizon={h} {...{ name, economics, currency, onTrace }} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type RowProps = Pick<NamedProps, 'name' | 'economics' | 'currency' | 'onTrace'> & { horizon: Horizon }

function Row({ horizon, name, economics, currency, onTrace }: RowProps) {
  const { say } = useSpeak()
  const quantity: Quantity = { kind: 'money', currency }
  const seen = economics.clv[horizon][name]
  const ahead = VALUE_HORIZONS.find(h => h === horizon)
  const coming = ahead === undefined ? undefined : economics.ahead[ahead][name]
  const days = say('unit.days', { n: horizon, days: horizon })
  return (
    <tr>
      <th scope="row">{days}</th>
      <td class="end">
        <Figure
          value={seen?.value ?? null}
          quantity={quantity}
          size="cell"
          missing={say('missing.ripe')}
          {...(seen ? { limits: seen, n: seen.n } : {})}
        />
        {seen !== null && (
          <RowsButton
            of={say('names.at', { name: say(`names.${name}`), days })}
            onPress={() => onTrace(TRACE_OF[name], horizon)}
          />
        )}
      </td>
      <td class="end forecast">
        {coming !== undefined && (
          <Figure
            value={coming?.value ?? null}
            quantity={quantity}
            size="cell"
            missing={say('names.no-forecast')}
            {...(coming ? { limits: coming } : {})}
          />
        )}
        {coming && (
          <RowsOf
            of={`${say('names.forecast')}, ${say('names.at', { name: say(`names.${name}`), days })}`}
            figure="value-ahead"
            {...(name === 'revenue' ? {} : { part: name })}
            days={horizon}
          />
        )}
      </td>
    </tr>
  )
}
