// Which family does this product belong to? Business Reports name the parent; without them the seller can type it in.
import { useState } from 'preact/hooks'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { Asin } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'

export interface FamilyView {
  asin: Asin
  /** The parent the seller typed in, or null. */
  typed: Asin | null
}
interface Props {
  state: PanelState<FamilyView>
  /** The parent ASIN, or null to take it back. */
  onTypeParent(parent: Asin | null): void
}
const ASIN = /^[A-Z0-9]{10}$/

export function FamilyPanel({ state, onTypeParent }: Props) {
  const { say } = useSpeak()
  return (
    <Panel title={say('family.title')} state={state} explain="family">
      {({ typed }) => <ParentField typed={typed} onTypeParent={onTypeParent} />}
    </Panel>
  )
}

function ParentField({ typed, onTypeParent }: Omit<Props, 'state'> & Pick<FamilyView, 'typed'>) {
  const { say } = useSpeak()
  const [text, setText] = useState('')
  const parent = text.trim().toUpperCase()
  const valid = ASIN.test(parent)
  return (
    <>
      <p>{typed === null ? say('family.from-reports') : say('family.typed', { parent: typed })}</p>
      <form
        class="rating"
        onSubmit={event => {
          event.preventDefault()
          if (!valid) return
          onTypeParent(parent as Asin)
          setText('')
        }}
      >
        <label class="labelled">
          <span>{say('family.parent')}</span>
          <input
            class="field"
            placeholder="B000000000"
            maxLength={10}
            value={text}
            onInput={event => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={!valid}>
          {say('family.keep')}
        </button>
        {typed !== null && (
          <button type="button" class="button button-text" onClick={() => onTypeParent(null)}>
            {say('family.clear')}
          </button>
        )}
      </form>
    </>
  )
}
