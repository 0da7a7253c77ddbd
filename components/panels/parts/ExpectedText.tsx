// What a lever is expected to bring a month: a range, or that no evidence supports a figure.
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Proposal } from '@/lib/schema/proposal'

interface Props {
  proposal: Pick<Proposal, 'expectedMonthlyMinor'>
  currency: string
  size?: 'large' | 'normal'
}

export function ExpectedText({
  proposal: { expectedMonthlyMinor: expected },
  currency,
  size = 'normal',
}: Props) {
  const { say } = useSpeak()
  return (
    <Figure
      value={expected?.value ?? null}
      quantity={{ kind: 'money', currency }}
      length="short"
      size={size}
      {...(expected && { limits: expected })}
      missing={say('plan.no-evidence')}
    />
  )
}
