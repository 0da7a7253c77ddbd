// The mark beside a figure that rests on what no file says: which assumptions it is about is told on pointing and read aloud.
import { useSpeak } from '@/components/primitives/speak'
import type { Assumption } from '@/lib/schema/economics'

/** Nothing is drawn where nothing is assumed. */
export function AssumedTag({ of }: { of: readonly Assumption[] }) {
  const { say } = useSpeak()
  if (of.length === 0) return null
  const told = of.map(one => say(`assumed.${one}`)).join(' ')
  return (
    <span class="tag tag-assumed" title={told}>
      {say('assumed.tag')}
      <span class="unseen">: {told}</span>
    </span>
  )
}
