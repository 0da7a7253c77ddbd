// Changes seen in the data that are not in the journal yet: what changed, and one press to write it down.
import { useState } from 'preact/hooks'
import { draftOf, isNoted, type JournalDraft, type PlanOf } from '@/components/panels/journal-draft'
import { printQuantity } from '@/components/primitives/Figure'
import { type Speak, useSpeak } from '@/components/primitives/speak'
import type { DetectedChange, Experiment } from '@/lib/schema/journal'
import { minorDigits } from '@/lib/schema/money'

const MOST_OFFERS = 5

interface Props {
  changes: readonly DetectedChange[]
  experiments: readonly Experiment[]
  titleOf(asin: string): string
  currency: string
  onAdd(draft: JournalDraft): void
  planOf: PlanOf | undefined
}

export function ChangeOffers({ changes, experiments, titleOf, currency, onAdd, planOf }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  // An entry stands in the journal once it has been judged: pressed twice, it would stand there twice.
  const [taken, setTaken] = useState<readonly string[]>([])
  const open = changes
    .filter(change => !isNoted(change, experiments))
    .sort((a, b) => b.on.localeCompare(a.on))
  if (open.length === 0) return null
  return (
    <section class="divided">
      <h3>{say('journal.changes', { n: open.length })}</h3>
      <ul class="routine">
        {open.slice(0, MOST_OFFERS).map(change => (
          <li key={keyOf(change)}>
            <div>
              <p>{say(`journal.change.${change.kind}`, valuesOf(speak, change, currency))}</p>
              <p class="small muted">
                {say('journal.change-of', { product: titleOf(change.asin), day: print.day(change.on) })}
              </p>
            </div>
            <button
              type="button"
              class="button"
              disabled={taken.includes(keyOf(change))}
              onClick={() => {
                setTaken([...taken, keyOf(change)])
                onAdd(draftOf(change, planOf))
              }}
            >
              {say('journal.write-down')}
            </button>
          </li>
        ))}
      </ul>
      {open.length > MOST_OFFERS && (
        <p class="small muted">{say('journal.changes-more', { n: open.length - MOST_OFFERS })}</p>
      )}
    </section>
  )
}

const keyOf = ({ asin, kind, on }: DetectedChange): string => `${asin} ${kind} ${on}`

/** Prices come in minor units, ratings in stars, a funding's size as a share, a coupon's as "10 %" or "5.00 EUR"; a title as it is. */
function valuesOf(
  speak: Speak,
  { kind, from, to }: DetectedChange,
  currency: string,
): { from: string; to: string } {
  const text = (value: number | string | null): string => {
    if (value === null) return speak.say('journal.change-none')
    if (typeof value === 'string') return kind === 'coupon' ? couponText(speak, value) : value
    if (kind === 'price') return printQuantity(speak, value, { kind: 'money', currency })
    return printQuantity(speak, value, { kind: kind === 'rating' ? 'stars' : 'share' }, 'short')
  }
  return { from: text(from), to: text(to) }
}

/** A coupon's size in the reader's manner; what is of no known form stays as it is. */
function couponText(speak: Speak, text: string): string {
  const [, size, unit] = /^(\d+(?:\.\d+)?) (%|[A-Z]{3})$/.exec(text) ?? []
  if (size === undefined || unit === undefined) return text
  if (unit === '%') return printQuantity(speak, Number(size) / 100, { kind: 'share' }, 'short')
  return printQuantity(speak, Math.round(Number(size) * 10 ** minorDigits(unit)), {
    kind: 'money',
    currency: unit,
  })
}
