// The frame of everything a panel shows: a title, what it means, and one of four states.
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { PanelState } from '@/lib/schema/panel-state'
import { Explain } from './Explain'
import { Notice } from './Notice'
import { useSpeak } from './speak'

interface Props<View> {
  title: string
  state: PanelState<View>
  /** Prefix of the three sentences of "What is this?". */
  explain?: string
  /** Stands under the figures: what they rest on. */
  footer?: (view: View) => ComponentChildren
  children: (view: View) => ComponentChildren
}

export function Panel<View>({ title, state, explain, footer, children }: Props<View>) {
  const id = useId()
  return (
    <section class="panel" aria-labelledby={id} aria-busy={state.kind === 'loading'}>
      <h2 id={id}>{title}</h2>
      {explain && <Explain topic={explain} />}
      <div class="panel-body">{body(state, children)}</div>
      {footer && state.kind === 'ready' && <footer>{footer(state.view)}</footer>}
    </section>
  )
}

function body<View>(state: PanelState<View>, children: (view: View) => ComponentChildren) {
  switch (state.kind) {
    case 'loading':
      return <Loading />
    case 'empty':
      return <Sentence tone="quiet" sentence={state.why} />
    case 'problem':
      return <Sentence tone="bad" sentence={state.what} />
    case 'ready':
      return children(state.view)
  }
}

/** The lines of a text that is still to come. */
function Loading() {
  const { say } = useSpeak()
  return (
    <div class="loading">
      <span class="unseen">{say('state.loading')}</span>
      <i />
      <i />
      <i />
    </div>
  )
}

function Sentence({ tone, sentence }: { tone: 'quiet' | 'bad'; sentence: string }) {
  const { sayKnown } = useSpeak()
  return <Notice tone={tone}>{sayKnown(sentence, 'problem.other')}</Notice>
}
