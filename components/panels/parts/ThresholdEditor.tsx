// The lines of the gate, to be set for one product, its product group or the whole shop; an empty field follows the wider one.
import { useState } from 'preact/hooks'
import {
  type GateOf,
  inherited,
  SCOPES,
  type Scope,
  setAt,
  type ThresholdChange,
  type ThresholdRules,
} from '@/components/panels/threshold-rules'
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import { CHECK_IDS, type CheckId, type Thresholds } from '@/lib/schema/baseline'

interface Props {
  rules: ThresholdRules
  of: GateOf
  onThresholds(change: ThresholdChange): void
}

export function ThresholdEditor({ rules, of, onThresholds }: Props) {
  const { say } = useSpeak()
  const [scope, setScope] = useState<Scope>('asin')
  const scopes = SCOPES.filter(one => one !== 'group' || of.group !== null)
  return (
    <details class="because">
      <summary>{say('gates.edit')}</summary>
      <div class="stack editor">
        <Segments<Scope>
          label={say('gates.edit-for')}
          options={scopes.map(id => ({ id, text: say(`gates.scope.${id}`) }))}
          chosen={scope}
          onChoose={setScope}
        />
        <p class="small muted">
          {say(`gates.scope.${scope}.reads`, { asin: of.asin, group: of.group ?? '' })}
        </p>
        <Fields
          key={`${scope} ${of.asin} ${JSON.stringify(setAt(rules, of, scope))}`}
          scope={scope}
          rules={rules}
          of={of}
          onThresholds={onThresholds}
        />
      </div>
    </details>
  )
}

type Texts = Record<CheckId, string>
const BOUNDS: Record<CheckId, [low: number, high: number]> = {
  rating: [1, 5],
  stockDays: [0, 730],
  returnRate: [0, 100],
  cancellationRate: [0, 100],
}
/** Shares are typed in per cent. */
const PER_CENT: Record<CheckId, 1 | 100> = { rating: 1, stockDays: 1, returnRate: 100, cancellationRate: 100 }

const textOf = (id: CheckId, value: number, point: string): string =>
  String(Math.round(value * PER_CENT[id] * 1e4) / 1e4).replace('.', point)

/** The lines typed; null when a field holds no fitting number. */
function typedLines(texts: Texts): Partial<Thresholds> | null {
  const lines: Partial<Thresholds> = {}
  for (const id of CHECK_IDS) {
    const text = texts[id].trim().replace(',', '.')
    if (text === '') continue
    const value = Number(text)
    const [low, high] = BOUNDS[id]
    if (!(value >= low && value <= high)) return null
    lines[id] = value / PER_CENT[id]
  }
  return lines
}

function Fields({ scope, rules, of, onThresholds }: Props & { scope: Scope }) {
  const { say, language } = useSpeak()
  const point = language === 'fr' ? ',' : '.'
  const set = setAt(rules, of, scope)
  const kept = Object.fromEntries(
    CHECK_IDS.map(id => [id, set[id] === undefined ? '' : textOf(id, set[id], point)]),
  ) as Texts
  const [texts, setTexts] = useState<Texts>(kept)
  const lines = typedLines(texts)
  const changed = CHECK_IDS.some(id => texts[id] !== kept[id])
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        if (lines === null || !changed) return
        const key = scope === 'asin' ? of.asin : scope === 'group' ? (of.group ?? '') : ''
        onThresholds({ scope, key, thresholds: lines })
      }}
    >
      {CHECK_IDS.map(id => (
        <label key={id} class="setting">
          <span>
            {say(`settings.${id}`)} <small class="muted">{say(`settings.${id}.hint`)}</small>
          </span>
          <span class="setting-field">
            <input
              class="field field-number"
              inputMode="decimal"
              placeholder={textOf(id, inherited(rules, of, scope, id), point)}
              value={texts[id]}
              onInput={event => setTexts({ ...texts, [id]: event.currentTarget.value })}
            />
            <span class="muted">{say(`settings.${id}.unit`)}</span>
          </span>
        </label>
      ))}
      {lines === null && <p class="warn">{say('settings.invalid')}</p>}
      <div class="buttons">
        <button type="submit" class="button" disabled={lines === null || !changed}>
          {say('gates.keep')}
        </button>
      </div>
    </form>
  )
}
