// The table of unit costs: one row per SKU and first day. Typing, moving, deleting and adding wait until they are saved together.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { addedRow, costChanges } from '@/components/panels/cost-changes'
import { costRows } from '@/components/panels/cost-rows'
import type { CostsView } from '@/components/panels/costs-view'
import { SearchField } from '@/components/primitives/SearchField'
import { useSpeak } from '@/components/primitives/speak'
import {
  type CostDraft,
  type CostEdits,
  type CostRow,
  isSent,
  NO_COST_DRAFT,
  stillToSave,
} from '@/components/state/cost-draft'
import type { UnitCostFact } from '@/lib/schema/money-facts'
import { CostRowFields } from './CostRowFields'

interface Props {
  view: CostsView
  /** What is typed and not saved: kept by whoever draws the table. */
  draft: CostDraft
  onDraft(draft: CostDraft): void
  onSave(rows: UnitCostFact[]): void
}
/** Rows drawn at once. */
const PAGE = 25

export function CostTable({ view, draft, onDraft, onSave }: Props) {
  const { say, language } = useSpeak()
  const { costs, without, currency, firstDay } = view
  const point = language === 'fr' ? ',' : '.'
  const rows = useMemo(
    () => costRows(costs, without, { currency, point, from: firstDay }),
    [costs, without, currency, firstDay, point],
  )
  const stand = useMemo(() => JSON.stringify(costs), [costs])
  const edits = useStillToSave(draft, onDraft, stand)
  const { texts, gone, added } = edits
  const sent = isSent(edits)
  const [wanted, setWanted] = useState('')
  const [shown, setShown] = useState(PAGE)
  const { count, facts, faults } = costChanges(rows, edits)
  const edit = (part: Partial<CostEdits>): void => onDraft({ ...edits, ...part })
  const found = withAdded(rows, added).filter(row =>
    row.sku.toLowerCase().includes(wanted.trim().toLowerCase()),
  )
  if (rows.length === 0) return null
  return (
    <form
      class="cost-table"
      onSubmit={event => {
        event.preventDefault()
        if (count === 0 || faults.size > 0 || sent) return
        onDraft({ ...edits, sent: { edits: { texts, gone, added }, over: stand } })
        onSave(facts)
      }}
    >
      {rows.length > 8 && <SearchField label={say('costs.search')} value={wanted} onSearch={setWanted} />}
      <ul class="cost-rows">
        {found.slice(0, shown).map(row => (
          <CostRowFields
            key={row.id}
            row={row}
            text={texts[row.id] ?? row.text}
            currency={currency}
            revenueMinor={view.revenueMinor}
            faults={faults.get(row.id) ?? []}
            isGone={gone.has(row.id)}
            onType={text => edit({ texts: { ...texts, [row.id]: text } })}
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
        <button type="submit" class="button button-primary" disabled={count === 0 || faults.size > 0 || sent}>
          {sent ? say('costs.saved') : count === 0 ? say('costs.save-none') : say('costs.save', { n: count })}
        </button>
        {count > 0 && !sent && (
          <button type="button" class="button" onClick={() => onDraft(NO_COST_DRAFT)}>
            {say('costs.undo')}
          </button>
        )}
      </div>
    </form>
  )
}

/** The draft without what has been saved, and the seller's memory of it likewise. */
function useStillToSave(draft: CostDraft, onDraft: Props['onDraft'], stand: string): CostDraft {
  const edits = useMemo(() => stillToSave(draft, stand), [draft, stand])
  useEffect(() => {
    if (edits !== draft) onDraft(edits)
  })
  return edits
}

/** Added rows stand before the first row of their SKU. */
function withAdded(rows: readonly CostRow[], added: readonly CostRow[]): CostRow[] {
  const waiting = [...added]
  const placed = rows.flatMap(row => {
    const own = waiting.filter(one => one.sku === row.sku)
    for (const one of own) waiting.splice(waiting.indexOf(one), 1)
    return [...own, row]
  })
  // The SKU itself may have gone from the books meanwhile.
  return [...placed, ...waiting]
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
