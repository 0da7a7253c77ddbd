// What figures of money assume where no file says it: marked, each in a sentence. Nothing is drawn where all is known.
import { useSpeak } from '@/components/primitives/speak'
import type { Assumption } from '@/lib/schema/economics'

export function AssumedList({ assumed }: { assumed: readonly Assumption[] }) {
  const { say } = useSpeak()
  if (assumed.length === 0) return null
  return (
    <div class="assumed">
      <p>
        <AssumedTag /> {say('assumed.lede', { n: assumed.length })}
      </p>
      <ul>
        {assumed.map(one => (
          <li key={one}>{say(`assumed.${one}`)}</li>
        ))}
      </ul>
    </div>
  )
}

/** The mark itself, beside a figure that rests on an assumption. */
export function AssumedTag() {
  const { say } = useSpeak()
  return <span class="tag tag-assumed">{say('assumed.tag')}</span>
}
