// What the figures of a page assume where no file says it: once, each in a sentence. Nothing is drawn where all is known.
import { useSpeak } from '@/components/primitives/speak'
import type { Economics } from '@/lib/schema/economics'
import type { PanelState } from '@/lib/schema/panel-state'

interface Props {
  state: PanelState<{ economics: Pick<Economics, 'assumed'> }>
}

export function AssumedNote({ state }: Props) {
  const { say } = useSpeak()
  const assumed = state.kind === 'ready' ? state.view.economics.assumed : []
  if (assumed.length === 0) return null
  return (
    <aside class="assumed" aria-label={say('assumed.tag')}>
      <p>
        <span class="tag tag-assumed">{say('assumed.tag')}</span> {say('assumed.lede', { n: assumed.length })}
      </p>
      <ul>
        {assumed.map(one => (
          <li key={one}>{say(`assumed.${one}`)}</li>
        ))}
      </ul>
    </aside>
  )
}
