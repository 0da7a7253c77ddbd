// Changes seen in the data that the seller has not answered yet: one press writes one down, another says that it was none of theirs.
import { useMemo, useState } from 'preact/hooks'
import { foldChanges, type SeenChange } from '@/components/panels/fold-changes'
import { draftOf, type JournalDraft } from '@/components/panels/journal-draft'
import { printQuantity } from '@/components/primitives/Figure'
import { type Speak, useSpeak } from '@/components/primitives/speak'
import type { Asin } from '@/lib/schema/ids'
import type { DetectedChange, DismissedChange, JournalEntry } from '@/lib/schema/journal'
import { minorDigits } from '@/lib/schema/money'

const MOST_OFFERS = 5

interface Props {
  changes: readonly DetectedChange[]
  entries: readonly JournalEntry[]
  dismissed: readonly DismissedChange[]
  titleOf(asin: Asin): string
  currency: string
  onAdd(draft: JournalDraft): void
  onDismiss(change: DismissedChange): void
}

export function ChangeOffers({ changes, entries, dismissed, titleOf, currency, onAdd, onDismiss }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  const open = useMemo(() => foldChanges(changes, entries, dismissed), [changes, entries, dismissed])
  // Until the journal has it: pressed twice, it would stand there twice.
  const [taken, setTaken] = useState<{ entries: Props['entries']; keys: readonly string[] }>({
    entries,
    keys: [],
  })
  const keys = taken.entries === entries ? taken.keys : []
  if (open.length === 0) return null
  return (
    <section class="divided">
      <h3>{say('journal.changes')}</h3>
      <ul class="routine">
        {open.slice(0, MOST_OFFERS).map(seen => {
          const { change } = seen
          const text = changeText(speak, seen, currency)
          return (
            <li key={keyOf(change)}>
              <div>
                <p>{text}</p>
                <p class="small muted">
                  {seen.until === null
                    ? say('journal.change-of', { product: titleOf(change.asin), day: print.day(change.on) })
                    : titleOf(change.asin)}
                </p>
              </div>
              <div class="buttons">
                <button
                  type="button"
                  class="button"
                  aria-label={say('journal.write-down-of', { change: text })}
                  disabled={keys.includes(keyOf(change))}
                  onClick={() => {
                    setTaken({ entries, keys: [...keys, keyOf(change)] })
                    onAdd(draftOf(change, text))
                  }}
                >
                  {say('journal.write-down')}
                </button>
                <button
                  type="button"
                  class="button button-text"
                  aria-label={say('journal.not-me-of', { change: text })}
                  onClick={() => onDismiss({ asin: change.asin, kind: change.kind, on: change.on })}
                >
                  {say('journal.not-me')}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
      {open.length > MOST_OFFERS && (
        <p class="small muted">{say('journal.changes-more', { n: open.length - MOST_OFFERS })}</p>
      )}
    </section>
  )
}

const keyOf = ({ asin, kind, on }: DetectedChange): string => `${asin} ${kind} ${on}`

/** "Price from $54.90 to $49.90"; a coupon that has ended in one line: "Coupon 10%, Oct 11 to Oct 18". */
function changeText(speak: Speak, { change, until }: SeenChange, currency: string): string {
  const { say, print } = speak
  const values = valuesOf(speak, change, currency)
  if (until === null) return say(`journal.change.${change.kind}`, values)
  return say('journal.change.coupon-span', {
    size: values.to,
    from: print.day(change.on),
    to: print.day(until),
  })
}

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
