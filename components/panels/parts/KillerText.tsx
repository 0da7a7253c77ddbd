// One set-back in words: what it is, from when to when, and what it cost in orders and money.
import { printArguments } from '@/components/panels/print-arguments'
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Killer } from '@/lib/schema/advice'
import type { Asin } from '@/lib/schema/ids'
import { RowsOf } from './RowsOf'

interface Props {
  killer: Killer
  currency: string
  /** Where it stands among those of other products. */
  asin?: Asin
}

export function KillerText({ killer, currency, asin }: Props) {
  const speak = useSpeak()
  const { say, sayKnown, print } = speak
  const { from, to, lostOrders, lostMinor } = killer
  return (
    <>
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
          <dt>
            {say('killers.lost-orders')}
            {lostOrders !== null && (
              <RowsOf
                of={say('killers.lost-orders')}
                figure="killer"
                part={`${killer.killer} ${from}`}
                {...(asin === undefined ? {} : { asin })}
              />
            )}
          </dt>
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
    </>
  )
}
