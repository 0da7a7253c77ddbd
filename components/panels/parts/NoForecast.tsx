// Why there is no forecast, in a sentence.
import { Notice } from '@/components/primitives/Notice'
import { useSpeak } from '@/components/primitives/speak'

export function NoForecast({ why }: { why: string | null }) {
  const { say, sayKnown } = useSpeak()
  return (
    <Notice tone="quiet" title={say('forecast.none')}>
      <p>{sayKnown(`forecast.none.${why ?? 'other'}`, 'forecast.none.other')}</p>
    </Notice>
  )
}
