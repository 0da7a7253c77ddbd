// A named figure among signals: name on the left, figure on the right.
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Share } from '@/lib/schema/figures'

interface Props {
  name: string
  value: number | null
  quantity: Quantity
  n?: number | null
  limits?: { low: number | null; high: number | null }
  missing?: string
}

export function SignalFact({ name, missing, ...figure }: Props) {
  const { say } = useSpeak()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Figure {...figure} missing={missing ?? say('signals.unknown')} />
      </dd>
    </div>
  )
}

export const ShareFact = ({ name, share, missing }: { name: string; share: Share; missing?: string }) => (
  <SignalFact
    name={name}
    value={share.value}
    quantity={{ kind: 'share' }}
    n={share.n}
    limits={share}
    {...(missing === undefined ? {} : { missing })}
  />
)
