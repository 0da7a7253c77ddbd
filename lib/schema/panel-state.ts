// The four states of anything a panel shows. Each is drawn on purpose; none is an accident of missing values.
export type PanelState<View> =
  | { kind: 'loading' }
  /** Nothing to show; `why` is the key of the sentence that says why and what to do. */
  | { kind: 'empty'; why: string }
  | { kind: 'ready'; view: View }
  /** `what` is the problem's key or its own words. */
  | { kind: 'problem'; what: string }

/** The same state over another view: only a ready view is translated. */
export const mapState = <A, B>(state: PanelState<A>, view: (of: A) => B): PanelState<B> =>
  state.kind === 'ready' ? { kind: 'ready', view: view(state.view) } : state
