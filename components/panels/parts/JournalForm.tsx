// A lever pulled, written down by hand: product, lever, day, the day of the verdict (proposed), a note.
import { useState } from 'preact/hooks'
import { type JournalDraft, type PlanOf, proposedReadout } from '@/components/panels/journal-draft'
import { leverName } from '@/components/panels/lever-name'
import { typedDay } from '@/components/panels/typed-day'
import { effectText } from '@/components/panels/verdict-text'
import { type Speak, useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { EntryPlan } from '@/lib/schema/journal'
import { LEVER_IDS, type LeverId } from '@/lib/schema/proposal'

/** Mending and stocking up are no experiments: their effect is no longer in doubt. */
const PULLED = LEVER_IDS.filter(id => id !== 'mend-baseline')

export interface JournalProduct {
  asin: Asin
  title: string | null
}
interface Props {
  products: readonly JournalProduct[]
  today: IsoDate
  onAdd(draft: JournalDraft): void
  /** What an entry would be judged by, from what came before its start alone; null = not known yet. */
  planOf: PlanOf | undefined
}

export function JournalForm({ products, today, onAdd, planOf }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  const [asin, setAsin] = useState<Asin | ''>(products[0]?.asin ?? '')
  const [lever, setLever] = useState<LeverId>('standing-coupon')
  const [startText, setStart] = useState<string>(today)
  const [readoutText, setReadout] = useState<string | null>(null)
  const [note, setNote] = useState('')
  // What was written stands above, perhaps out of sight: this says that it was taken.
  const [noted, setNoted] = useState<IsoDate | null>(null)
  const start = typedDay(startText)
  const plan = asin === '' || start === null ? null : (planOf?.(asin, start) ?? null)
  const proposed = plan?.readout ?? (start && proposedReadout(start))
  const readout = readoutText === null ? proposed : typedDay(readoutText)
  const draft =
    asin === '' || start === null || start > today || readout === null || readout <= start
      ? null
      : { asin, lever, start, readout, note: note.trim(), ...planned(plan) }
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        if (draft === null) return
        onAdd(draft)
        setNote('')
        setNoted(draft.start)
      }}
    >
      <label class="labelled">
        <span>{say('journal.product')}</span>
        <select
          class="field"
          value={asin}
          onChange={event =>
            setAsin(products.find(one => one.asin === event.currentTarget.value)?.asin ?? '')
          }
        >
          {products.map(one => (
            <option key={one.asin} value={one.asin}>
              {one.title === null ? one.asin : `${one.title} (${one.asin})`}
            </option>
          ))}
        </select>
      </label>
      <div class="pair">
        <label class="labelled">
          <span>{say('journal.lever')}</span>
          <select
            class="field"
            value={lever}
            onChange={event =>
              setLever(PULLED.find(id => id === event.currentTarget.value) ?? 'standing-coupon')
            }
          >
            {PULLED.map(id => (
              <option key={id} value={id}>
                {leverName(speak, id)}
              </option>
            ))}
          </select>
        </label>
        <DayField label={say('journal.start')} value={startText} max={today} onChange={setStart} />
        <DayField label={say('journal.readout')} value={readout ?? ''} onChange={setReadout} />
      </div>
      <label class="labelled">
        <span>{say('plan.note')}</span>
        <input
          class="field"
          maxLength={200}
          value={note}
          onInput={event => setNote(event.currentTarget.value)}
        />
      </label>
      <p class="small muted">
        {plan && planText(speak, plan)} {say('journal.readout-fixed')}
      </p>
      {noted !== null && (
        <p class="good" role="status">
          {say('plan.noted', { day: print.day(noted) })}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="button button-primary" disabled={draft === null}>
          {say('journal.add')}
        </button>
      </div>
    </form>
  )
}

const planned = (plan: EntryPlan | null): Pick<JournalDraft, 'controls' | 'minimumDetectable'> =>
  plan === null ? {} : { controls: plan.controls, minimumDetectable: plan.minimumDetectable }

const planText = (speak: Speak, { controls, minimumDetectable }: EntryPlan): string =>
  minimumDetectable === null
    ? speak.say('journal.plan-unknown', { n: controls.length })
    : speak.say('journal.plan', { n: controls.length, value: effectText(speak, minimumDetectable) })

interface DayProps {
  label: string
  value: string
  max?: IsoDate
  onChange(text: string): void
}
const DayField = ({ label, value, max, onChange }: DayProps) => (
  <label class="labelled">
    <span>{label}</span>
    <input
      class="field"
      type="date"
      {...(max === undefined ? {} : { max })}
      value={value}
      onInput={event => onChange(event.currentTarget.value)}
    />
  </label>
)
