// A named figure among signals: name on the left, figure on the right.
import type { RowsAsked } from '@/components/panels/rows-context'
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Share } from '@/lib/schema/figures'
import { RowsOf } from './RowsOf'

interface Props {
  name: string
  value: number | null
  quantity: Quantity
  n?: number | null
  limits?: { low: number | null; high: number | null }
  missing?: string
  /** What it is made of. */
  rows?: Rows
}
type Rows = Pick<RowsAsked, 'figure' | 'part'>

export function SignalFact({ name, missing, rows, ...figure }: Props) {
  const { say } = useSpeak()
  return (
    <div>
      <dt>
        {name}
        {rows && figure.value !== null && <RowsOf of={name} {...rows} />}
      </dt>
      <dd>
        <Figure {...figure} missing={missing ?? say('signals.unknown')} />
      </dd>
    </div>
  )
}

interface ShareProps extends Pick<Props, 'name' | 'missing' | 'rows'> {
  share: Share
}

export const ShareFact = ({ share, ...of }: ShareProps) => (
  <SignalFact {...of} value={share.value} quantity={{ kind: 'share' }} n={share.n} limits={share} />
)
