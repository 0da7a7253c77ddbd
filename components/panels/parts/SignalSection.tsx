// One kind of signal under its heading: what is known of it, or why nothing is.
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  title: string
  /** Why there is nothing to show; takes the place of the rest. */
  missing?: string | null
  children?: ComponentChildren
}

export function SignalSection({ title, missing, children }: Props) {
  const id = useId()
  return (
    <section class="signal" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {missing === undefined || missing === null ? children : <p class="muted">{missing}</p>}
    </section>
  )
}
