// The days of the buyers of one entry ASIN, one after another: gathered for a few ASINs, laid out in one pass for all of
// them, since their rows lie all over the history and memory is slow to hop through.
import type { ShopLedger } from '@/lib/ledger/books'

/** Entry i of each column is of the same buyer. */
export interface DayColumns {
  /** Days to the second purchase; below 0 = none yet. */
  gaps: Int32Array
  /** Epoch day of the first. */
  entries: Int32Array
  /** Id of the ASIN of the second, 0 = none or not known. */
  next: Uint32Array
}

const columnsFor = (buyers: number): DayColumns => ({
  gaps: new Int32Array(buyers),
  entries: new Int32Array(buyers),
  next: new Uint32Array(buyers),
})

const NOBODY = new Uint32Array(0)

/** Those of the buyers who entered by one ASIN. @throws never. */
export function dayColumns({ history, byEntryAsin }: ShopLedger, id: number): DayColumns {
  const rows = byEntryAsin.get(id) ?? NOBODY
  const columns = columnsFor(rows.length)
  for (let i = 0; i < rows.length; i++) columns.gaps[i] = history.secondGapDays[rows[i] as number] as number
  for (let i = 0; i < rows.length; i++) columns.entries[i] = history.entryDay[rows[i] as number] as number
  for (let i = 0; i < rows.length; i++) columns.next[i] = history.nextAsin[rows[i] as number] as number
  return columns
}

/** The same for any ASIN, from one pass over all buyers. @throws never. */
export function dayColumnsOfAll({ history, all, byEntryAsin }: ShopLedger): (id: number) => DayColumns {
  const { secondGapDays, entryDay, entryAsin, nextAsin } = history
  const last = [...byEntryAsin.keys()].reduce((most, id) => Math.max(most, id), 0)
  const starts = new Uint32Array(last + 2)
  for (let id = 0; id <= last; id++)
    starts[id + 1] = (starts[id] as number) + (byEntryAsin.get(id)?.length ?? 0)
  const at = starts.slice()
  const { gaps, entries, next } = columnsFor(starts[last + 1] as number)
  for (let i = 0; i < all.length; i++) {
    const row = all[i] as number
    const id = entryAsin[row] as number
    if (id === 0) continue
    const place = at[id] as number
    at[id] = place + 1
    gaps[place] = secondGapDays[row] as number
    entries[place] = entryDay[row] as number
    next[place] = nextAsin[row] as number
  }
  return id => {
    const [from, to] = [starts[id], starts[id + 1]]
    if (to === undefined) return columnsFor(0)
    return {
      gaps: gaps.subarray(from, to),
      entries: entries.subarray(from, to),
      next: next.subarray(from, to),
    }
  }
}
