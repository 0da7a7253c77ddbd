// What the seller wrote down or set: saved to a file, and brought back from one on another machine or after a new start.
import { useRef } from 'preact/hooks'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { OwnState } from '@/components/state/create-own-entries'
import type { PanelState } from '@/lib/schema/panel-state'

interface Props {
  state: PanelState<OwnState>
  onSave(): void
  onFile(file: File): void
}

export function OwnEntriesPanel({ state, onSave, onFile }: Props) {
  const { say } = useSpeak()
  const input = useRef<HTMLInputElement>(null)
  return (
    <Panel title={say('own.title')} state={state}>
      {last => (
        <div class="stack">
          <p>{say('own.lede')}</p>
          <div class="buttons">
            <button type="button" class="button" onClick={onSave}>
              {say('own.save')}
            </button>
            <button type="button" class="button" onClick={() => input.current?.click()}>
              {say('own.restore')}
            </button>
            <input
              ref={input}
              type="file"
              hidden
              accept=".json"
              aria-label={say('own.restore')}
              onChange={event => {
                const { currentTarget } = event
                const file = currentTarget.files?.[0]
                // The same file may be chosen again.
                if (file) onFile(file)
                currentTarget.value = ''
              }}
            />
          </div>
          <Outcome last={last} />
        </div>
      )}
    </Panel>
  )
}

function Outcome({ last }: { last: OwnState }) {
  const { say, sayKnown, print } = useSpeak()
  if (last.kind === 'idle') return null
  if (last.kind === 'problem')
    return (
      <Notice tone="bad" {...(last.file === null ? {} : { title: last.file })}>
        {sayKnown(last.what, 'problem.other')}
      </Notice>
    )
  const { journal, ratings, unitCosts, leftOut } = last
  return (
    <Notice tone={leftOut.length > 0 ? 'warn' : 'good'}>
      <p>
        {say('own.restored', {
          journal: print.count(journal),
          ratings: print.count(ratings),
          costs: print.count(unitCosts),
        })}
      </p>
      {leftOut.length > 0 && (
        <p>
          {say('own.left-out', { n: print.count(leftOut.length), places: leftOut.slice(0, 10).join(', ') })}
        </p>
      )}
    </Notice>
  )
}
