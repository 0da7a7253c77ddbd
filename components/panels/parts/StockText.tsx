// The stock against the weeks ahead, in a sentence: when it ends and what is expected after, or why it cannot be set against them.
import type { StockEnd } from '@/components/panels/stock-end'
import { printQuantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { ForecastWeek } from '@/lib/schema/outlook'

interface Props {
  end: StockEnd | null
  weeks: readonly ForecastWeek[]
  /** Key of the sentence that says where the stock is from, or why it is not known. */
  why: string
}

export function StockText({ end, weeks, why }: Props) {
  const speak = useSpeak()
  const { say, sayKnown, print } = speak
  if (end === null)
    return <p class="muted">{say('forecast.stock-unknown', { why: sayKnown(why, 'baseline.why.other') })}</p>
  const words = {
    day: print.day(end.day),
    n: Math.round(end.coverDays),
    read: print.date(end.read),
  }
  if (end.days >= 7 * weeks.length)
    return <p>{say('forecast.stock-lasts', { ...words, weeks: weeks.length })}</p>
  const after = printQuantity(speak, ordersAfter(weeks, end.days), { kind: 'expected' })
  return <p>{say(end.days < 0 ? 'forecast.stock-over' : 'forecast.stock-ends', { ...words, after })}</p>
}

/** Orders expected after `days` from the as-of day; of the week in which it falls, the part that is left. */
function ordersAfter(weeks: readonly ForecastWeek[], days: number): number {
  return weeks.reduce(
    (sum, { week, value }) => sum + value * Math.min(1, Math.max(0, week - Math.max(0, days) / 7)),
    0,
  )
}
