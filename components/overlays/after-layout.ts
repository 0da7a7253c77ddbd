// A moment within the coming frame when the page has been laid out and not yet painted: measuring then costs nothing, and what is written
// is still seen in the same frame. Measuring earlier would have the page laid out on our account, perhaps twice.

export interface AfterLayout {
  /** Has the act done in the coming frame, once however often it is asked for. */
  ask(): void
  cancel(): void
}

/** Told by a ResizeObserver, which speaks at that very moment of an element it has just been shown. */
export function afterLayout(doc: Document, act: () => void): AfterLayout {
  const observer = new ResizeObserver(() => {
    observer.disconnect()
    act()
  })
  return {
    ask: () => observer.observe(doc.documentElement),
    cancel: () => observer.disconnect(),
  }
}
