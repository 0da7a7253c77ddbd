// Whose cohorts are looked at: all buyers, or those who entered by one product, the strongest first.
import { useMemo } from 'preact/hooks'
import { shortTitle } from '@/components/panels/short-title'
import { useSpeak } from '@/components/primitives/speak'
import { GRID_BUYERS } from '@/lib/schema/entry-cohorts'
import type { AsinSummary } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'

export type EntryProduct = Pick<AsinSummary, 'asin' | 'title' | 'entryBuyers'>
interface Props {
  products: readonly EntryProduct[]
  /** null = all. */
  chosen: Asin | null
  onChoose(asin: Asin | null): void
}

export function EntryChoice({ products, chosen, onChoose }: Props) {
  const { say } = useSpeak()
  const sorted = useMemo(
    () =>
      products
        .filter(one => one.entryBuyers > 0)
        .sort((a, b) => b.entryBuyers - a.entryBuyers || (a.asin < b.asin ? -1 : 1)),
    [products],
  )
  const few = sorted.findIndex(one => one.entryBuyers < GRID_BUYERS)
  const enough = few < 0 ? sorted : sorted.slice(0, few)
  return (
    <label class="labelled entry-choice">
      <span>{say('cohort.entry')}</span>
      <select
        class="field"
        value={chosen ?? ''}
        onChange={event =>
          onChoose(products.find(one => one.asin === event.currentTarget.value)?.asin ?? null)
        }
      >
        <option value="">{say('cohort.entry.all')}</option>
        {enough.map(one => (
          <Option key={one.asin} of={one} />
        ))}
        {few >= 0 && (
          <optgroup label={say('cohort.entry.few', { n: GRID_BUYERS })}>
            {sorted.slice(few).map(one => (
              <Option key={one.asin} of={one} />
            ))}
          </optgroup>
        )}
      </select>
    </label>
  )
}

function Option({ of: { asin, title, entryBuyers } }: { of: EntryProduct }) {
  const { print } = useSpeak()
  return (
    <option value={asin}>
      {title === null ? asin : shortTitle(title, 44)} ({print.count(entryBuyers)})
    </option>
  )
}
