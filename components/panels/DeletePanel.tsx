// Delete everything: books, files, settings and keys on this machine. Asked twice, done once.
import { useState } from 'preact/hooks'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'

interface Props {
  state: PanelState<null>
  onDelete(): void
}

export function DeletePanel({ state, onDelete }: Props) {
  const { say } = useSpeak()
  const [asked, setAsked] = useState(false)
  return (
    <Panel title={say('delete.title')} state={state}>
      {() => (
        <div class="stack">
          <p>{say('delete.lede')}</p>
          {asked ? (
            <Notice tone="bad" title={say('delete.sure')}>
              <div class="buttons">
                <button
                  type="button"
                  class="button button-danger"
                  onClick={() => {
                    setAsked(false)
                    onDelete()
                  }}
                >
                  {say('delete.yes')}
                </button>
                <button type="button" class="button" onClick={() => setAsked(false)}>
                  {say('delete.no')}
                </button>
              </div>
            </Notice>
          ) : (
            <div>
              <button type="button" class="button button-danger" onClick={() => setAsked(true)}>
                {say('delete.ask')}
              </button>
            </div>
          )}
        </div>
      )}
    </Panel>
  )
}
