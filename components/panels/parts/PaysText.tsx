// From how many more reorders a lever pays its cost; nothing where it costs nothing, or that is not known.
import { useSpeak } from '@/components/primitives/speak'
import type { Proposal } from '@/lib/schema/proposal'

export function PaysText({
  proposal: { breakEvenGain: gain },
}: {
  proposal: Pick<Proposal, 'breakEvenGain'>
}) {
  const { say, print } = useSpeak()
  if (gain === null) return null
  return (
    <>
      {Number.isFinite(gain)
        ? say('plan.pays-sentence', { share: print.share(gain) })
        : say('plan.never-pays')}
    </>
  )
}
