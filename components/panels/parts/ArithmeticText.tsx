// One formula of a proposal: in words, with what went in and what came out; shares can be moved and it is worked out again.
import { useId, useState } from 'preact/hooks'
import { canMove, sliderOf, workOut } from '@/components/panels/move-inputs'
import { Figure, type Quantity as Printed, printQuantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Arithmetic, Quantity } from '@/lib/schema/proposal'

export const printedAs = (unit: Quantity['unit'], currency: string): Printed =>
  unit === 'money' ? { kind: 'money', currency } : { kind: unit }

export function ArithmeticText({ of, currency }: { of: Arithmetic; currency: string }) {
  const { say, sayKnown } = useSpeak()
  const [inputs, setInputs] = useState<readonly Quantity[]>(of.inputs)
  const movable = canMove(of)
  const moved = inputs.some((one, at) => one.value !== of.inputs[at]?.value)
  const result = movable && moved ? (workOut(of, inputs) ?? of.result.value) : of.result.value
  const move = (at: number, value: number) =>
    setInputs(inputs.map((one, i) => (i === at ? { ...one, value } : one)))
  return (
    <div class="arithmetic">
      <p class="explain-formula">{sayKnown(`formula.${of.formula}`, 'plan.worked-out')}</p>
      <ul class="inputs">
        {inputs.map((input, at) => (
          <Input
            key={input.name}
            input={input}
            currency={currency}
            onMove={movable ? value => move(at, value) : null}
          />
        ))}
      </ul>
      <p class="check-line result" aria-live="polite">
        <strong>{sayKnown(of.result.name, 'figure.unknown')}</strong>
        <span class="end">
          {Number.isFinite(result) ? (
            <Figure value={result} quantity={printedAs(of.result.unit, currency)} />
          ) : (
            <span class="bad">{say('plan.never-pays')}</span>
          )}
        </span>
      </p>
      {moved && (
        <p class="small muted">
          {say('plan.moved')}{' '}
          <button type="button" class="button button-text" onClick={() => setInputs(of.inputs)}>
            {say('plan.back')}
          </button>
        </p>
      )}
    </div>
  )
}

interface InputProps {
  input: Quantity
  currency: string
  /** null = it stands as it is. */
  onMove: ((value: number) => void) | null
}
function Input({ input, currency, onMove }: InputProps) {
  const speak = useSpeak()
  const id = useId()
  const name = speak.sayKnown(input.name, 'figure.unknown')
  const slider = onMove === null ? null : sliderOf(input)
  const printed = printQuantity(speak, input.value, printedAs(input.unit, currency))
  return (
    <li>
      <label class="check-line" for={slider ? id : undefined}>
        <span>{name}</span>
        <output class="end">{printed}</output>
      </label>
      {slider && (
        <input
          id={id}
          class="slider"
          type="range"
          {...slider}
          value={input.value}
          aria-valuetext={printed}
          onInput={event => onMove?.(Number(event.currentTarget.value))}
        />
      )}
    </li>
  )
}
