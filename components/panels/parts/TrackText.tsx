// How far past forecasts were off, in a sentence: the error with its n and period and its lean, or that it cannot be said yet.
import { useSpeak } from '@/components/primitives/speak'
import { epochDay, type IsoDate } from '@/lib/schema/dates'
import type { TrackRecord } from '@/lib/schema/outlook'

const DAYS_A_MONTH = 365.25 / 12
/** A lean this small is none. */
const LEVEL = 0.02

export function TrackText({ track, asOf }: { track: TrackRecord; asOf: IsoDate }) {
  const { say, print } = useSpeak()
  const { horizonDays, origins, firstOrigin, error, bias } = track
  if (error === null) return <>{say('track.few', { n: origins, days: horizonDays })}</>
  const months = Math.max(1, Math.round((epochDay(asOf) - epochDay(firstOrigin)) / DAYS_A_MONTH))
  const said = say('track.said', {
    n: months,
    days: horizonDays,
    error: print.share(error, 'short'),
    origins: print.count(origins),
  })
  if (bias === null || Math.abs(bias) < LEVEL) return <>{said}</>
  const lean = print.share(Math.abs(bias), 'short')
  return (
    <>
      {said} {say(bias > 0 ? 'track.over' : 'track.under', { bias: lean })}
    </>
  )
}
