// One thing the panel shows, loaded by asking: keeps the last view while it asks again, and drops answers that come too late.
import { type Signal, signal } from '@preact/signals'
import type { PanelState } from '@/lib/schema/panel-state'
import { problemOf } from './problem-of'

export type Reply<Value> = { ok: true; value: Value } | { ok: false; problem: string }
export interface Loader<View> {
  state: Signal<PanelState<View>>
  /** Asks; what is shown stays until the answer is here, unless `fresh` says that it belongs to something else. */
  load(ask: () => Promise<Reply<View | null>>, fresh?: boolean): Promise<void>
  /** What is shown changes at once; an answer on its way is too late. Ask anew when what changed it is done. */
  edit(change: (view: View) => View): void
  clear(why: string): void
}

/** @param nothing key of the sentence for an answer of null. */
export function createLoader<View>(nothing: string): Loader<View> {
  const state = signal<PanelState<View>>({ kind: 'loading' })
  let turn = 0
  return {
    state,
    async load(ask, fresh = false) {
      turn += 1
      const mine = turn
      if (fresh || state.value.kind !== 'ready') state.value = { kind: 'loading' }
      const next = await ask().then(
        (reply): PanelState<View> => {
          if (!reply.ok) return { kind: 'problem', what: `problem.${reply.problem}` }
          return reply.value === null ? { kind: 'empty', why: nothing } : { kind: 'ready', view: reply.value }
        },
        (thrown): PanelState<View> => ({ kind: 'problem', what: problemOf(thrown) }),
      )
      if (mine === turn) state.value = next
    },
    edit(change) {
      turn += 1
      if (state.value.kind === 'ready') state.value = { kind: 'ready', view: change(state.value.view) }
    },
    clear(why) {
      turn += 1
      state.value = { kind: 'empty', why }
    },
  }
}
