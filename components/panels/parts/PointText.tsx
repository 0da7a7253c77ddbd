// What one more point would bring a month: our own arithmetic, said so that nobody takes it for an expectation.
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Proposal } from '@/lib/schema/proposal'

interface Props {
  proposal: Pick<Proposal, 'worthOfPointMinor' | 'worthOfPointOf'>
  currency: string
}

/** The sentence; nothing where no point can be counted. */
export function PointText({
  proposal: { worthOfPointMinor: worth, worthOfPointOf: point },
  currency,
}: Props) {
  const { say, print } = useSpeak()
  if (!worth || !point) return null
  return <>{say(`point.${point}`, { money: print.money(worth.value, currency, 'short') })}</>
}

/** The figure, with its limits and what it is reckoned from. */
export function PointFigure({
  proposal: { worthOfPointMinor: worth, worthOfPointN: n },
  currency,
}: {
  proposal: Pick<Proposal, 'worthOfPointMinor' | 'worthOfPointN'>
  currency: string
}) {
  const { say } = useSpeak()
  return (
    <Figure
      value={worth?.value ?? null}
      quantity={{ kind: 'money', currency }}
      length="short"
      {...(worth && { limits: worth })}
      {...(worth && n != null && { n })}
      missing={say('plan.worth-none')}
    />
  )
}
