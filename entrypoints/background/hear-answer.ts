// One of a page's own answers, as the page heard it: read here, so that no page carries the readers, then kept like any reading.
import { pageReading } from '@/lib/messages/schemas/reading'
import { parseAnswer } from '@/lib/readers/pages/answers/parse-answer'
import { readAnswers } from '@/lib/readers/pages/answers/read-answer'
import { SELLER_CENTRAL_HOSTS } from '@/lib/schema/marketplaces'
import type { HeardAnswer, Observation, PageReading, ToldRow, ToldRows } from '@/lib/schema/page-reading'
import { Problem } from '@/lib/schema/problem'
import { keepReadings } from './read-page'
import type { BackgroundWorld } from './world'

/** Addresses are paths: which of the hosts they are of decides nothing. */
const BASE = `https://${SELLER_CENTRAL_HOSTS[0]}`

const rowOf = (of: Observation): ToldRow =>
  of.kind === 'order'
    ? { orderId: of.orderId, asin: of.items[0]?.asin ?? null, marketplace: of.marketplace }
    : { orderId: null, asin: of.fact.asin, marketplace: of.fact.marketplace }

/**
 * Answers as soon as what it told of is stored, for rows are waiting; the engine folds it meanwhile, or at the next start.
 * @throws Problem 'malformed' for text that is no watched answer, or gives what no page could show.
 */
export async function hearAnswer(
  world: BackgroundWorld,
  { shop, seenAt, told }: HeardAnswer,
): Promise<ToldRows> {
  const answer = parseAnswer(told, BASE)
  if (answer === null) throw new Problem('malformed')
  const rows: ToldRow[] = []
  const readings: PageReading[] = []
  for (const { id, reading } of readAnswers(answer, { shop, now: seenAt })) {
    if (reading.rowsRead + reading.skipped.length === 0) continue
    const checked = pageReading.safeParse({ reader: id, layout: 'json', shop, seenAt, ...reading })
    if (!checked.success) throw new Problem('malformed')
    readings.push(checked.data)
    rows.push(...reading.observations.map(rowOf).filter(row => (row.orderId ?? row.asin) !== null))
  }
  if (readings.length === 0) return { rows, isRead: false }
  await keepReadings(world, shop, readings)
  void world.engine('fold').catch(() => undefined)
  return { rows, isRead: true }
}
