// The days of single ASINs between one look and the next: for the ASINs that fresh lines touch, and what was drawn from
// them, which stands until a buyer of the ASIN comes, goes or comes back, or the day changes.
import type { HistoryChange, ShopLedger } from '@/lib/ledger/books'
import type { AsinDays } from '@/lib/schema/figures'
import type { PurchaseHistory } from '@/lib/schema/purchase-history'
import type { AsinOrder } from './asin-order'
import { type DayColumns, dayColumns, dayColumnsOfAll } from './day-columns'
import { countBuyer, durationsOf, type GroupDays, groupDays } from './group-days'
import { type DayFigures, dayFigures, withoutTrailingZeros } from './group-figures'
import { countNext } from './next-asin'

export interface DrawnDays {
  figures: DayFigures
  days: AsinDays
  /** Whether they are as they were at the last call for this ASIN. */
  same: boolean
}

export interface KeptDays {
  /**
   * The days of those who entered by an ASIN.
   *
   * @param one of a few ASINs that are asked for, which may be soon again; false = all of them are.
   */
  of(ledger: ShopLedger, id: number, one: boolean): DrawnDays
  /** What was told of an ASIN is stored no longer. */
  forget(id: number): void
  /** Takes a change of the history in. */
  change(history: PurchaseHistory, change: HistoryChange): void
}

/** What is kept of one ASIN. */
interface Kept {
  group: GroupDays
  /** null = to be drawn anew. */
  drawn: Omit<DrawnDays, 'same'> | null
  asOfDay: number
}

/** The days of larger groups are kept in any case: reading them again takes longest, and there cannot be many. */
const LARGE = 256

/** @param firstDay epoch day; no buyer of the shop entered before it. */
export function createKeptDays(firstDay: number, order: AsinOrder): KeptDays {
  const kept = new Map<number, Kept>()
  /** Of all ASINs at once when all are asked for: laid out for the first, until the history changes. */
  let laidOut: ((id: number) => DayColumns) | null = null

  function count(history: PurchaseHistory, row: number, sign: 1 | -1): void {
    const one = kept.get(history.entryAsin[row] as number)
    if (one === undefined) return
    countBuyer(one.group, history, row, sign)
    one.drawn = null
  }

  function columnsOf(ledger: ShopLedger, id: number, one: boolean): DayColumns {
    if (one) return dayColumns(ledger, id)
    laidOut ??= dayColumnsOfAll(ledger)
    return laidOut(id)
  }

  return {
    of(ledger, id, one) {
      const { byEntryAsin, asOfDay } = ledger
      const known = kept.get(id)
      if (known !== undefined && known.drawn !== null && known.asOfDay === asOfDay)
        return { ...known.drawn, same: true }
      const group = known?.group ?? groupDays(columnsOf(ledger, id, one), firstDay)
      const drawn = draw(group, asOfDay, order, ledger.asin)
      const isLarge = (byEntryAsin.get(id)?.length ?? 0) >= LARGE
      if (one || known !== undefined || isLarge) kept.set(id, { group, drawn, asOfDay })
      return { ...drawn, same: false }
    },
    forget(id) {
      kept.delete(id)
    },
    change(history, { before, stood, now }) {
      laidOut = null
      /** Buyers whose days are what they were: they only bought once more. */
      const steady = new Set<number>()
      for (let i = 0; i < before.buyers; i++) {
        const row = stood[i] as number
        if (sameDays(before, i, history, row)) steady.add(row)
        else count(before, i, -1)
      }
      for (const row of now) if (!steady.has(row)) count(history, row, 1)
    },
  }
}

const sameDays = (a: PurchaseHistory, i: number, b: PurchaseHistory, j: number): boolean =>
  a.entryAsin[i] === b.entryAsin[j] &&
  a.entryDay[i] === b.entryDay[j] &&
  a.secondGapDays[i] === b.secondGapDays[j] &&
  a.nextAsin[i] === b.nextAsin[j]

function draw(
  group: GroupDays,
  asOfDay: number,
  order: AsinOrder,
  asinOf: ShopLedger['asin'],
): Omit<DrawnDays, 'same'> {
  const durations = durationsOf(group, asOfDay)
  const figures = dayFigures(durations)
  return {
    figures,
    days: {
      gapCounts: figures.gapCounts,
      waiting: withoutTrailingZeros(durations.censored),
      next: countNext(group.next, order, asinOf),
    },
  }
}
