// Days on which sales measure nothing, deal events above all: named, dated, left out of verdicts and of the pace of stock.
import { useState } from 'preact/hooks'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Settings } from '@/lib/schema/settings'
import type { SettingProps } from './AlertsSetting'
import { typedDay } from './typed-day'

type ShopEvent = Settings['events'][number]

export function EventsSetting({ state, onSave }: SettingProps) {
  const { say } = useSpeak()
  return (
    <Panel title={say('events.title')} state={state} explain="events">
      {settings => (
        <div class="stack">
          <EventList
            events={settings.events}
            onRemove={gone => onSave({ ...settings, events: settings.events.filter(one => one !== gone) })}
          />
          <EventForm onAdd={added => onSave({ ...settings, events: inOrder([...settings.events, added]) })} />
        </div>
      )}
    </Panel>
  )
}

const inOrder = (events: ShopEvent[]): ShopEvent[] => events.sort((a, b) => a.from.localeCompare(b.from))

function EventList({ events, onRemove }: { events: ShopEvent[]; onRemove(event: ShopEvent): void }) {
  const { say, print } = useSpeak()
  if (events.length === 0) return <p class="muted">{say('events.none')}</p>
  return (
    <ul class="routine">
      {events.map(one => (
        <li key={`${one.name} ${one.from} ${one.to}`}>
          <div>
            <p>{one.name}</p>
            <p class="small muted">
              {say('killers.from-to', { from: print.day(one.from), to: print.day(one.to) })}
            </p>
          </div>
          <button
            type="button"
            class="button button-text"
            aria-label={say('events.remove-of', { name: one.name })}
            onClick={() => onRemove(one)}
          >
            {say('events.remove')}
          </button>
        </li>
      ))}
    </ul>
  )
}

function EventForm({ onAdd }: { onAdd(event: ShopEvent): void }) {
  const { say } = useSpeak()
  const [name, setName] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const first = typedDay(from)
  const last = to === '' ? first : typedDay(to)
  const event = eventOf(name, first, last)
  return (
    <form
      class="line-form divided"
      onSubmit={submitted => {
        submitted.preventDefault()
        if (event === null) return
        onAdd(event)
        setName('')
        setFrom('')
        setTo('')
      }}
    >
      <label class="labelled grow">
        <span>{say('events.name')}</span>
        <input class="field" value={name} maxLength={60} onInput={one => setName(one.currentTarget.value)} />
      </label>
      <label class="labelled">
        <span>{say('events.from')}</span>
        <input class="field" type="date" value={from} onInput={one => setFrom(one.currentTarget.value)} />
      </label>
      <label class="labelled">
        <span>{say('events.to')}</span>
        <input class="field" type="date" value={to} onInput={one => setTo(one.currentTarget.value)} />
      </label>
      <button type="submit" class="button" disabled={event === null}>
        {say('events.add')}
      </button>
    </form>
  )
}

function eventOf(name: string, from: IsoDate | null, to: IsoDate | null): ShopEvent | null {
  return name.trim() === '' || from === null || to === null || to < from
    ? null
    : { name: name.trim(), from, to }
}
