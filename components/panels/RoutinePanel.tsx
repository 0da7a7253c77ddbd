// What keeps buyers after the first order: a checklist with due dates. The seller does it on Amazon and ticks it off here.
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { RoutineStep } from '@/lib/schema/advice'
import { epochDay, type IsoDate } from '@/lib/schema/dates'
import type { PanelState } from '@/lib/schema/panel-state'

export interface RoutineView {
  routine: RoutineStep[]
  /** What "overdue" is counted from. */
  today: IsoDate
}
export interface RoutineProps {
  state: PanelState<RoutineView>
  /** The seller did the step: the day, or null to take it back. */
  onDone(step: RoutineStep['id'], on: IsoDate | null): void
}

export function RoutinePanel({ state, onDone }: RoutineProps) {
  const { say } = useSpeak()
  return (
    <Panel title={say('routines.title')} state={state} explain="routines">
      {({ routine, today }) => {
        const due = routine.filter(step => daysTo(step.dueOn, today) <= 0).length
        return (
          <>
            <p class="lede">
              {due === 0 ? say('routines.none-due') : say('routines.due', { n: due, all: routine.length })}
            </p>
            <ul class="routine">
              {[...routine]
                .sort((a, b) => epochDay(a.dueOn) - epochDay(b.dueOn))
                .map(step => (
                  <Step key={step.id} step={step} today={today} onDone={onDone} />
                ))}
            </ul>
          </>
        )
      }}
    </Panel>
  )
}

const daysTo = (day: IsoDate, today: IsoDate): number => epochDay(day) - epochDay(today)

interface StepProps {
  step: RoutineStep
  today: IsoDate
  onDone: RoutineProps['onDone']
}
function Step({ step: { id, everyDays, doneOn, dueOn }, today, onDone }: StepProps) {
  const { say, sayKnown, print } = useSpeak()
  const days = daysTo(dueOn, today)
  const due = days <= 0
  const name = sayKnown(`routine.${id}`, 'routines.other')
  return (
    <li>
      <div>
        <p>{name}</p>
        <p class="small muted">
          <span class={due && doneOn !== null ? 'tag tag-warn' : 'tag'}>
            {days > 0
              ? say('routines.in', { n: days })
              : doneOn === null
                ? // Nobody is late with what was never begun.
                  say('routines.first')
                : days === 0
                  ? say('routines.today')
                  : say('routines.overdue', { n: -days })}
          </span>{' '}
          {doneOn === null && due
            ? say('routines.every-first', { n: everyDays })
            : say('routines.every', { n: everyDays, day: print.day(dueOn) })}{' '}
          {doneOn === null ? say('routines.never') : say('routines.done-on', { day: print.day(doneOn) })}
        </p>
      </div>
      {doneOn === today ? (
        <button
          type="button"
          class="button button-text"
          aria-label={say('routines.undo-of', { name })}
          onClick={() => onDone(id, null)}
        >
          {say('routines.undo')}
        </button>
      ) : (
        <button
          type="button"
          class="button"
          aria-label={say('routines.done-of', { name })}
          onClick={() => onDone(id, today)}
        >
          {say('routines.done')}
        </button>
      )}
    </li>
  )
}
