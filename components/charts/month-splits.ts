// First days of months along an axis of epoch days, thinned until they fit.
import { isoDate } from '@/lib/schema/dates'

/** Epoch days of the firsts of months from `from` to `to`, at most `most`, evenly thinned. @throws never. */
export function monthSplits(from: number, to: number, most: number): number[] {
  const firsts: number[] = []
  for (let day = from; day <= to; day++) if (isoDate(day).endsWith('-01')) firsts.push(day)
  const step = Math.max(1, Math.ceil(firsts.length / Math.max(1, most)))
  return firsts.filter((_, i) => i % step === 0)
}
