// What sets buyers back: changes of price, empty shelves, wrong variants, returns, a lost Featured Offer; seen, dated, priced.
import { Figure } from '@/components/primitives/Figure'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Killer } from '@/lib/schema/advice'
import type { IsoDate } from '@/lib/schema/dates'
import type { PanelState } from '@/lib/schema/panel-state'
import { printArguments } from './print-arguments'

export interface KillersView {
  killers: Killer[]
  currency: string
  asOf: IsoDate
}

export function KillersPanel({ state }: { state: PanelState<KillersView> }) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('killers.title')}
      state={state}
      explain="killers"
      footer={({ asOf }) => say('killers.footer', { day: print.day(asOf) })}
    >
      {({ killers, currency }) =>
        killers.length === 0 ? (
          <Notice tone="good">{say('killers.none')}</Notice>
        ) : (
          <ul class="steps">
            {killers.map(one => (
              <Seen key={`${one.killer} ${one.from}`} killer={one} currency={currency} />
            ))}
          </ul>
        )
      }
    </Panel>
  )
}

function Seen({ killer, currency }: { killer: Killer; currency: string }) {
  const speak = useSpeak()
  const { say, sayKnown, print } = speak
  const { from, to, lostOrders, lostMinor } = killer
  return (
    <li>
      <div class="step-head">
        <h3>{sayKnown(`killer.${killer.killer}`, 'killers.other')}</h3>
        <span class={to === null ? 'tag tag-warn' : 'tag'}>
          {say(to === null ? 'killers.goes-on' : 'killers.over')}
        </span>
      </div>
      <p class="small muted">
        {to === null
          ? say('killers.since', { from: print.day(from) })
          : say('killers.from-to', { from: print.day(from), to: print.day(to) })}
      </p>
      <p>{sayKnown(killer.sentence, 'killers.unknown', printArguments(speak, killer.arguments))}</p>
      <dl class="pairs">
        <div>
          <dt>{say('killers.lost-orders')}</dt>
          <dd>
            <Figure
              value={lostOrders?.value ?? null}
              quantity={{ kind: 'expected' }}
              {...(lostOrders && { limits: lostOrders })}
              missing={say('killers.no-price')}
            />
          </dd>
        </div>
        <div>
          <dt>{say('killers.lost-money')}</dt>
          <dd>
            <Figure
              value={lostMinor?.value ?? null}
              quantity={{ kind: 'money', currency }}
              length="short"
              {...(lostMinor && { limits: lostMinor })}
              missing={say('killers.no-price')}
            />{' '}
            {killer.lostMinor !== null && killer.valuedAt !== null && (
              <small class="muted">{say(`valued.${killer.valuedAt}`)}</small>
            )}
          </dd>
        </div>
      </dl>
    </li>
  )
}
