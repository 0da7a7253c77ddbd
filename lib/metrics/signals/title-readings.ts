// "When did the title change?" Sources spell titles differently, so each is compared with itself.
import type { ZoneDays } from '@/lib/ledger/zone-days'
import { isoDate } from '@/lib/schema/dates'
import type { TitleReading } from '@/lib/schema/signals'
import type { AsinHistory } from '@/lib/schema/study'

interface Read {
  source: string
  day: number
  title: string
}

/**
 * The first title read, then each that took the place of another of the same source (stock or business report, and SKU),
 * once: what a second source tells of a change already seen since it was last read is the same change.
 *
 * @throws never.
 */
export function titleReadings(history: AsinHistory | null, dayOf: ZoneDays): TitleReading[] {
  const list: { day: number; title: string }[] = []
  const last = new Map<string, Read>()
  for (const read of readsOf(history, dayOf)) {
    const before = last.get(read.source)
    last.set(read.source, read)
    const newest = list.at(-1)
    const first = newest === undefined
    const changed = before !== undefined && before.title !== read.title
    const alreadySeen = newest !== undefined && before !== undefined && newest.day > before.day
    if (first || (changed && !alreadySeen)) list.push({ day: read.day, title: read.title })
  }
  return list.map(({ day, title }) => ({ on: isoDate(day), title }))
}

function readsOf(history: AsinHistory | null, dayOf: ZoneDays): Read[] {
  const read = (source: string, day: number, title: string | null): Read[] => {
    const plain = title?.replace(/\s+/g, ' ').trim() ?? ''
    return plain === '' ? [] : [{ source, day, title: plain }]
  }
  const stock = history?.inventory ?? []
  const traffic = history?.traffic ?? []
  return [
    ...stock.flatMap(one => read(`stock ${one.sku}`, dayOf(one.seenAt), one.title)),
    ...traffic.flatMap(one => (one.toDay === null ? [] : read(`traffic ${one.sku}`, one.toDay, one.title))),
  ].sort((a, b) => a.day - b.day || (a.source < b.source ? -1 : 1))
}
