// A count of buyers, large, with the sentence it answers and its share of all known buyers.
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'

export function CountSaid({ count, of, sentence }: { count: number | null; of: number; sentence: string }) {
  const { say, print } = useSpeak()
  return (
    <div class="hero" aria-live="polite">
      <Figure value={count} quantity={{ kind: 'count' }} size="large" missing={say('count.missing')} />{' '}
      {count !== null && (
        <span class="muted">
          {sentence}{' '}
          {of > 0 && say('count.share', { share: print.share(count / of, 'short'), count: print.count(of) })}
        </span>
      )}
    </div>
  )
}
