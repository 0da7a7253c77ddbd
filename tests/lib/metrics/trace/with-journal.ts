// The studied shop with a lever written down: what verdicts and the rows behind them are about.
import { experiments } from '@/lib/metrics/experiments/experiments'
import { signals } from '@/lib/metrics/signals/signals'
import { isoDate } from '@/lib/schema/dates'
import type { JournalEntry } from '@/lib/schema/journal'
import type { StudiedShop } from './studied-shop'

/** Pulled on the first product 120 days before the last day, read out 20 days before it. */
export function withJournal({ task, study, asins }: StudiedShop): StudiedShop {
  const [own] = asins
  if (own === undefined) throw new Error('The shop has no product.')
  const entry: JournalEntry = {
    id: 'entry-1',
    shop: task.shop,
    asin: own.asin,
    lever: 'standing-coupon',
    start: isoDate(task.asOfDay - 120),
    readout: isoDate(task.asOfDay - 20),
    controls: [],
    note: '',
    writtenAt: (task.asOfDay - 120) * 86_400,
  }
  const noted = { ...task, journal: [entry] }
  const judged = experiments(noted, { signals: signals(noted) })
  return {
    task: noted,
    asins,
    study: { ...study, shop: { ...study.shop, experiments: judged } },
  }
}
