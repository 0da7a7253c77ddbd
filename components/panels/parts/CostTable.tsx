// The table of unit costs: one row per SKU and first day with fields to type in; faults are named under their row.
import type { TargetedInputEvent } from 'preact'
import { useId, useMemo, useState } from 'preact/hooks'
import {
  COST_FIELDS,
  type CostField,
  type CostRow,
  type CostText,
  costRows,
  readCost,
} from '@/components/panels/cost-rows'
import type { CostsView } from '@/components/panels/costs-view'
import { SearchField } from '@/components/primitives/SearchField'
import { useSpeak } from '@/components/primitives/speak'
import type { UnitCostFact } from '@/lib/schema/money-facts'

interface Props {
  view: CostsView
  onSave(rows: UnitCostFact[]): void
}
/** Rows drawn at once. */
const PAGE = 25

export function CostTable({ view, onSave }: Props) {
  const { say, language } = useSpeak()
  const rows = useMemo(
    () =>
      costRows(view.costs, view.without, {
        currency: view.currency,
        point: language === 'fr' ? ',' : '.',
        from: view.firstDay,
      }),
    [view, language],
  )
  const [edits, setEdits] = useState<Record<string, CostText>>({})
  const [wanted, setWanted] = useState('')
  const [shown, setShown] = useState(PAGE)
  const changed = rows.flatMap(row => {
    const text = edits[row.id]
    return text === undefined || same(text, row.text) ? [] : [{ row, read: readCost(row.sku, text) }]
  })
  const good = changed.flatMap(({ read }) => ('cost' in read ? [read.cost] : []))
  const found = rows.filter(row => row.sku.toLowerCase().includes(wanted.trim().toLowerCase()))
  if (rows.length === 0) return null
  return (
    <form
      class="cost-table"
      onSubmit={event => {
        event.preventDefault()
        if (good.length > 0 && good.length === changed.length) onSave(good)
      }}
    >
      {rows.length > 8 && <SearchField label={say('costs.search')} value={wanted} onSearch={setWanted} />}
      <ul class="cost-rows">
        {found.slice(0, shown).map(row => (
          <Row
            key={row.id}
            row={row}
            text={edits[row.id] ?? row.text}
            currency={view.currency}
            faults={faultsOf(changed.find(one => one.row === row)?.read)}
            onType={text => setEdits({ ...edits, [row.id]: text })}
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
          disabled={changed.length === 0 || good.length < changed.length}
        >
          {changed.length === 0 ? say('costs.save-none') : say('costs.save', { n: changed.length })}
        </button>
        {changed.length > 0 && (
          <button type="button" class="button" onClick={() => setEdits({})}>
            {say('costs.undo')}
          </button>
        )}
      </div>
    </form>
  )
}

const same = (a: CostText, b: CostText): boolean => COST_FIELDS.every(field => a[field] === b[field])
const faultsOf = (read: ReturnType<typeof readCost> | undefined): readonly CostField[] =>
  read !== undefined && 'faults' in read ? read.faults : []

interface RowProps {
  row: CostRow
  text: CostText
  currency: string
  faults: readonly CostField[]
  onType(text: CostText): void
}

function Row({ row, text, currency, faults, onType }: RowProps) {
  const { say, print } = useSpeak()
  return (
    <li class={row.without ? 'cost-row cost-missing' : 'cost-row'}>
      <div class="cost-sku">
        <strong>{row.sku}</strong>
        {row.without && (
          <span class="warn small">
            {say('costs.row-without', {
              n: row.without.units,
              units: print.count(row.without.units),
              revenue: print.money(row.without.revenueMinor, currency, 'short'),
            })}
          </span>
        )}
      </div>
      <div class="cost-fields">
        {COST_FIELDS.map(field => (
          <CostInput
            key={field}
            field={field}
            value={text[field]}
            sku={row.sku}
            faulty={faults.includes(field)}
            onType={value => onType({ ...text, [field]: value })}
          />
        ))}
      </div>
      {faults.length > 0 && (
        <p class="warn small" role="status">
          {faults.map(field => say(`costs.fault.${field}`)).join(' ')}
        </p>
      )}
    </li>
  )
}

interface InputProps {
  field: CostField
  value: string
  sku: string
  faulty: boolean
  onType(value: string): void
}

/** A day has the browser's own field; the rest is typed. */
function CostInput({ field, value, sku, faulty, onType }: InputProps) {
  const { say } = useSpeak()
  const name = say(`costs.${field}`)
  const id = useId()
  const rest = {
    id,
    class: 'field',
    value,
    'aria-label': say('costs.field-of', { field: name, sku }),
    'aria-invalid': faulty,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onType(event.currentTarget.value),
  }
  return (
    <label class={`labelled cost-${field}`} for={id}>
      <span>{name}</span>
      {field === 'from' ? (
        <input type="date" {...rest} />
      ) : (
        <input type="text" maxLength={field === 'currency' ? 3 : 12} {...rest} />
      )}
    </label>
  )
}
