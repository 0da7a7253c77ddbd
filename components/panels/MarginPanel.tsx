// The gross margin to fall back on where no unit cost is known: of the whole shop, typed in, marked wherever it enters a figure.
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import { AssumedTag } from './parts/AssumedTag'
import { MarginFallback } from './parts/MarginFallback'

interface Props {
  /** A share of revenue; null = none. */
  state: PanelState<{ grossMarginShare: number | null }>
  onMargin(grossMarginShare: number | null): void
}

export function MarginPanel({ state, onMargin }: Props) {
  const { say } = useSpeak()
  return (
    <Panel title={say('costs.margin')} state={state}>
      {({ grossMarginShare }) => (
        <>
          <p class="muted small">
            <AssumedTag of={['typed-margin']} /> {say('costs.margin-means')}
          </p>
          <MarginFallback key={String(grossMarginShare)} share={grossMarginShare} onMargin={onMargin} />
        </>
      )}
    </Panel>
  )
}
