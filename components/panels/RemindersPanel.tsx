// What falls due in the coming days over all products: verdicts of the journal, and steps of the routine the seller has begun.
import { Panel } from '@/components/primitives/Panel'
import { type Speak, useSpeak } from '@/components/primitives/speak'
import { epochDay, type IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import type { LeverId } from '@/lib/schema/proposal'
import { leverName } from './lever-name'
import { shortTitle } from './short-title'

const MOST_SHOWN = 12

export type Reminder = { asin: Asin; title: string; on: IsoDate } & (
  | { kind: 'verdict'; lever: LeverId }
  | { kind: 'step'; step: string }
)
export interface RemindersView {
  /** Soonest first. */
  reminders: Reminder[]
  today: IsoDate
}
export interface RemindersProps {
  state: PanelState<RemindersView>
  onOpen(asin: Asin): void
  /** The seller did a step today. */
  onDone(asin: Asin, step: string): void
}

export function RemindersPanel({ state, onOpen, onDone }: RemindersProps) {
  const { say } = useSpeak()
  return (
    <Panel title={say('reminders.title')} state={state} explain="reminders">
      {({ reminders, today }) =>
        reminders.length === 0 ? (
          <p class="muted">{say('reminders.none')}</p>
        ) : (
          <>
            <ul class="routine">
              {reminders.slice(0, MOST_SHOWN).map(one => (
                <Line key={keyOf(one)} of={one} today={today} onOpen={onOpen} onDone={onDone} />
              ))}
            </ul>
            {reminders.length > MOST_SHOWN && (
              <p class="small muted">{say('reminders.more', { n: reminders.length - MOST_SHOWN })}</p>
            )}
          </>
        )
      }
    </Panel>
  )
}

const keyOf = (one: Reminder): string =>
  `${one.asin} ${one.kind === 'step' ? one.step : `${one.lever} ${one.on}`}`

interface LineProps extends Pick<RemindersProps, 'onOpen' | 'onDone'> {
  of: Reminder
  today: IsoDate
}
function Line({ of, today, onOpen, onDone }: LineProps) {
  const speak = useSpeak()
  const { say, sayKnown, print } = speak
  const days = epochDay(of.on) - epochDay(today)
  const name =
    of.kind === 'verdict'
      ? say('reminders.verdict', { lever: leverName(speak, of.lever) })
      : sayKnown(`routine.${of.step}`, 'routines.other')
  return (
    <li>
      <div>
        <p>{name}</p>
        <p class="small muted">
          <span class={days <= 0 ? 'tag tag-warn' : 'tag'}>{dueText(speak, days)}</span> {print.day(of.on)}
        </p>
        <button type="button" class="button button-text asin-link" onClick={() => onOpen(of.asin)}>
          {shortTitle(of.title)}
        </button>
      </div>
      {of.kind === 'step' && (
        <button
          type="button"
          class="button"
          aria-label={say('routines.done-of', { name })}
          onClick={() => onDone(of.asin, of.step)}
        >
          {say('routines.done')}
        </button>
      )}
    </li>
  )
}

const dueText = ({ say }: Speak, days: number): string =>
  days > 0
    ? say('routines.in', { n: days })
    : days === 0
      ? say('routines.today')
      : say('routines.overdue', { n: -days })
