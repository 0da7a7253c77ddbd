// Which rows of a purchase history have changed, and what stood in them before: so that whoever keeps sums over a history
// takes those buyers out as they were and puts them back as they are, and need not look at the others.
import type { HistoryChange } from './books'
import { copyRow, createHistoryColumns, type HistoryColumns } from './history-columns'

export interface RowChanges {
  /** A row is about to be written; `wasBuyer`: what stands in it now is a buyer's. */
  note(columns: HistoryColumns, row: number, wasBuyer: boolean): void
  /** The changes since `since` was handed out, null when they are not known, and what to name when asking next. */
  take(columns: HistoryColumns, since: object | null): { mark: object; change: HistoryChange | null }
}

/** With more changes than this, sums are made anew as quickly. */
const mostOf = ({ buyers }: HistoryColumns): number => Math.max(1024, buyers >> 2)

export function createRowChanges(): RowChanges {
  let mark: object = {}
  /** Rows written since the mark, and what stood in those that were buyers'; null = too many to be told. */
  let noted: Set<number> | null = new Set()
  let before = createHistoryColumns(0)
  let stood: number[] = []

  function forget(): void {
    before = createHistoryColumns(0)
    stood = []
  }

  return {
    note(columns, row, wasBuyer) {
      if (noted === null || noted.has(row)) return
      noted.add(row)
      if (wasBuyer) {
        if (before.buyers >= before.entryDay.length) before = enlarged(before)
        copyRow(columns, row, before, before.buyers++)
        stood.push(row)
      }
      if (noted.size <= mostOf(columns)) return
      noted = null
      forget()
    },
    take({ purchases }, since) {
      const change =
        noted === null || since !== mark
          ? null
          : {
              before,
              stood: Uint32Array.from(stood),
              now: Uint32Array.from(noted).filter(row => (purchases[row] as number) > 0),
            }
      mark = {}
      noted = new Set()
      forget()
      return { mark, change }
    },
  }
}

function enlarged(columns: HistoryColumns): HistoryColumns {
  const larger = createHistoryColumns(Math.max(128, columns.buyers * 2))
  for (let row = 0; row < columns.buyers; row++) copyRow(columns, row, larger, row)
  larger.buyers = columns.buyers
  return larger
}
