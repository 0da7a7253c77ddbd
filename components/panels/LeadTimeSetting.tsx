// How long new stock takes from order to sale: one number for all, and what the seller typed for single SKUs.
import { useState } from 'preact/hooks'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Settings } from '@/lib/schema/settings'
import type { SettingProps } from './AlertsSetting'

const MOST_DAYS = 365

/** Whole days within a year, or null. */
function daysOf(text: string): number | null {
  const days = Number(text)
  return text.trim() !== '' && Number.isInteger(days) && days >= 0 && days <= MOST_DAYS ? days : null
}

export function LeadTimeSetting({ state, onSave }: SettingProps) {
  const { say } = useSpeak()
  return (
    <Panel title={say('lead.title')} state={state} explain="lead">
      {settings => (
        <div class="stack">
          <GeneralField
            days={settings.leadTimeDays}
            onKeep={leadTimeDays => onSave({ ...settings, leadTimeDays })}
          />
          <SkuList settings={settings} onSave={onSave} />
        </div>
      )}
    </Panel>
  )
}

function GeneralField({ days, onKeep }: { days: number; onKeep(days: number): void }) {
  const { say } = useSpeak()
  const [text, setText] = useState(String(days))
  const typed = daysOf(text)
  return (
    <form
      class="line-form"
      onSubmit={event => {
        event.preventDefault()
        if (typed !== null && typed !== days) onKeep(typed)
      }}
    >
      <label class="labelled">
        <span>{say('lead.all')}</span>
        <input
          class="field field-number"
          inputMode="numeric"
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={typed === null || typed === days}>
        {say('lead.keep')}
      </button>
    </form>
  )
}

function SkuList({ settings, onSave }: { settings: Settings; onSave: SettingProps['onSave'] }) {
  const { say } = useSpeak()
  const [sku, setSku] = useState('')
  const [text, setText] = useState('')
  const days = daysOf(text)
  const name = sku.trim()
  const kept = Object.entries(settings.leadTimes).sort(([a], [b]) => a.localeCompare(b))
  return (
    <>
      {kept.length > 0 && (
        <ul class="routine">
          {kept.map(([one, its]) => (
            <li key={one}>
              <p>
                <code>{one}</code> {say('unit.days', { n: its, days: its })}
              </p>
              <button
                type="button"
                class="button button-text"
                aria-label={say('events.remove-of', { name: one })}
                onClick={() =>
                  onSave({ ...settings, leadTimes: Object.fromEntries(kept.filter(([key]) => key !== one)) })
                }
              >
                {say('events.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="line-form divided"
        onSubmit={event => {
          event.preventDefault()
          if (days === null || name === '') return
          onSave({ ...settings, leadTimes: { ...settings.leadTimes, [name]: days } })
          setSku('')
          setText('')
        }}
      >
        <label class="labelled grow">
          <span>{say('lead.sku')}</span>
          <input
            class="field"
            value={sku}
            maxLength={60}
            onInput={event => setSku(event.currentTarget.value)}
          />
        </label>
        <label class="labelled">
          <span>{say('lead.days')}</span>
          <input
            class="field field-number"
            inputMode="numeric"
            value={text}
            onInput={event => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={days === null || name === ''}>
          {say('lead.add')}
        </button>
      </form>
    </>
  )
}
