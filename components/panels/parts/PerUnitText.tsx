// Does a double pack bring buyers back later? In a sentence: use sets the date, habit does, or it cannot be told.
import { useSpeak } from '@/components/primitives/speak'
import type { PerUnit } from '@/lib/schema/outlook'

/** How many times as long two units last as one, from the slope of ln(gap) on ln(units). */
const doublePack = (slope: number): number => 2 ** slope
/** Near enough to call it twice. */
const TWICE = { from: 1.75, to: 2.25 }

export function PerUnitText({ perUnit }: { perUnit: PerUnit }) {
  const { say, print } = useSpeak()
  const { verdict, days, value, low, high, n } = perUnit
  const times = doublePack(value)
  const about = {
    times:
      times >= TWICE.from && times <= TWICE.to
        ? say('reorder.unit.twice')
        : say('reorder.unit.times', { times: print.decimal(times) }),
    low: print.decimal(doublePack(low)),
    high: print.decimal(doublePack(high)),
    count: print.count(n),
  }
  if (verdict === 'consumption' && days)
    return <p>{say('reorder.unit.days', { ...about, from: days.from, to: days.to })}</p>
  return <p>{say(`reorder.unit.${verdict}`, about)}</p>
}
