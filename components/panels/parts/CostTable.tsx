// The table of unit costs: one row per SKU and first day. Typing, moving, deleting and adding wait until they are saved together.
import { useMemo, useState } from 'preact/hooks'
import { addedRow, type CostEdits, costChanges, NO_EDITS } from '@/components/panels/cost-changes'
import { type CostRow, costRows } from '@/components/panels/cost-rows'
import type { CostsView } from '@/components/panels/costs-view'
import { SearchField } from '@/components/primitives/SearchField'
import { useSpeak } from '@/components/primitives/speak'
import type { UnitCostFact } from '@/lib/schema/money-facts'
import { CostRowFields } from './CostRowFields'

interface Props {
  view: CostsView
  onSave(rows: UnitCostFact[]): void
}
/** Rows drawn at once. */
const PAGE = 25

export function CostTable({ view, onSave }: Props) {
  const { say, language } = useSpeak()
  const { costs, without, currency, firstDay } = view
  const point = language === 'fr' ? ',' : '.'
  const rows = useMemo(
    () => costRows(costs, without, { currency, point, from: firstDay }),
    [costs, without, currency, firstDay, point],
  )
  const [edits, setEdits] = useState(NO_EDITS)
  const [isSent, setSent] = useState(false)
  const [wanted, setWanted] = useState('')
  const [shown, setShown] = useState(PAGE)
  const { count, facts, faults } = costChanges(rows, edits)
  const edit = (part: Partial<CostEdits>): void => {
    setSent(false)
    setEdits({ ...edits, ...part })
  }
  const found = withAdded(rows, edits.added).filter(row =>
    row.sku.toLowerCase().includes(wanted.trim().toLowerCase()),
  )
  if (rows.length === 0) return null
  return (
    <form
      class="cost-table"
      onSubmit={event => {
        event.preventDefault()
        if (count === 0 || faults.size > 0 || isSent) return
        setSent(true)
        onSave(facts)
      }}
    >
      {rows.length > 8 && <SearchField label={say('costs.search')} value={wanted} onSearch={setWanted} />}
      <ul class="cost-rows">
        {found.slice(0, shown).map(row => (
          <CostRowFields
            key={row.id}
            row={row}
            text={edits.texts[row.id] ?? row.text}
            currency={currency}
            revenueMinor={view.revenueMinor}
            faults={faults.get(row.id) ?? []}
            isGone={edits.gone.has(row.id)}
            onType={text => edit({ texts: { ...edits.texts, [row.id]: text } })}
            onGone={isGone => edit(withGone(edits, row, isGone))}
            onAdd={() => edit(withOneMore(edits, row, view.asOf))}
          />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" class="button button-text" onClick={() => setShown(shown + PAGE)}>
          {say('costs.show-more', { n: found.length - shown })}
        </button>
      )}
      <div class="buttons">
        <button
          type="submit"
          class="button button-primary"
          disabled={count === 0 || faults.size > 0 || isSent}
        >
          {isSent
            ? say('costs.saved')
            : count === 0
              ? say('costs.save-none')
              : say('costs.save', { n: count })}
        </button>
        {count > 0 && !isSent && (
          <button type="button" class="button" onClick={() => edit(NO_EDITS)}>
            {say('costs.undo')}
          </button>
        )}
      </div>
    </form>
  )
}

/** Added rows stand before the first row of their SKU. */
function withAdded(rows: readonly CostRow[], added: readonly CostRow[]): CostRow[] {
  const waiting = [...added]
  return rows.flatMap(row => {
    const own = waiting.filter(one => one.sku === row.sku)
    for (const one of own) waiting.splice(waiting.indexOf(one), 1)
    return [...own, row]
  })
}

/** A row that was only added is simply taken away again. */
function withGone({ gone, added }: CostEdits, row: CostRow, isGone: boolean): Partial<CostEdits> {
  if (added.includes(row)) return { added: added.filter(one => one !== row) }
  const now = new Set(gone)
  if (isGone) now.add(row.id)
  else now.delete(row.id)
  return { gone: now }
}

function withOneMore({ added, texts }: CostEdits, row: CostRow, from: string): Partial<CostEdits> {
  const number = 1 + added.reduce((most, one) => Math.max(most, Number(one.id.split(' ')[1])), 0)
  return { added: [...added, addedRow(row, texts[row.id] ?? row.text, from, number)] }
}
