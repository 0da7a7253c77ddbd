// One row of the table of unit costs: fields to type in, what is at fault with them, and what can be done with the row.
import type { TargetedInputEvent } from 'preact'
import { useId } from 'preact/hooks'
import type { CostFault } from '@/components/panels/cost-changes'
import { useSpeak } from '@/components/primitives/speak'
import { COST_FIELDS, type CostField, type CostRow, type CostText } from '@/components/state/cost-draft'

interface Props {
  row: CostRow
  text: CostText
  /** Of the shop. */
  currency: string
  /** What the shop took in all. */
  revenueMinor: number
  faults: readonly CostFault[]
  isGone: boolean
  onType(text: CostText): void
  /** Marks the row as to be deleted, or takes that back. */
  onGone(isGone: boolean): void
  /** One more row of the same SKU, from another day on. */
  onAdd(): void
}

export function CostRowFields({ row, text, currency, revenueMinor, faults, isGone, ...does }: Props) {
  const { say } = useSpeak()
  const { sku } = row
  const foreign = text.currency.trim().toUpperCase()
  return (
    <li class={row.without ? 'cost-row cost-missing' : isGone ? 'cost-row cost-gone' : 'cost-row'}>
      <div class="cost-sku">
        <strong>{sku}</strong>
        {row.without ? (
          <Without without={row.without} {...{ currency, revenueMinor }} />
        ) : (
          <Acts row={row} isGone={isGone} {...does} />
        )}
      </div>
      {isGone ? (
        <p class="warn small" role="status">
          {say('costs.gone', { from: text.from })}
        </p>
      ) : (
        <>
          <div class="cost-fields">
            {COST_FIELDS.map(field => (
              <CostInput
                key={field}
                field={field}
                value={text[field]}
                sku={sku}
                faulty={faults.includes(field) || (faults.includes('double') && field === 'from')}
                onType={value => does.onType({ ...text, [field]: value })}
              />
            ))}
          </div>
          {faults.length > 0 && (
            <p class="warn small" role="status">
              {faults.map(fault => say(`costs.fault.${fault}`)).join(' ')}
            </p>
          )}
          {faults.length === 0 && foreign !== currency && (
            <p class="muted small">{say('costs.foreign', { currency: foreign })}</p>
          )}
        </>
      )}
    </li>
  )
}

/** What stands and falls with this cost. */
function Without({
  without,
  currency,
  revenueMinor,
}: Pick<Props, 'currency' | 'revenueMinor'> & { without: NonNullable<CostRow['without']> }) {
  const { say, print } = useSpeak()
  return (
    <span class="warn small">
      {say('costs.row-without', {
        n: without.units,
        units: print.count(without.units),
        revenue: print.money(without.revenueMinor, currency, 'short'),
      })}
      {revenueMinor > 0 &&
        ` ${say('costs.row-share', { share: print.share(without.revenueMinor / revenueMinor, 'short') })}`}
    </span>
  )
}

function Acts({ row, isGone, onGone, onAdd }: Pick<Props, 'row' | 'isGone' | 'onGone' | 'onAdd'>) {
  const { say } = useSpeak()
  const of = { sku: row.sku, from: row.text.from }
  if (isGone)
    return (
      <button type="button" class="button button-text" onClick={() => onGone(false)}>
        {say('costs.keep')}
      </button>
    )
  return (
    <span class="cost-acts">
      {row.stated !== null && (
        <button type="button" class="button button-text" aria-label={say('costs.add-of', of)} onClick={onAdd}>
          {say('costs.add')}
        </button>
      )}
      <button
        type="button"
        class="button button-text"
        aria-label={say('costs.delete-of', of)}
        onClick={() => onGone(true)}
      >
        {say('costs.delete')}
      </button>
    </span>
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
