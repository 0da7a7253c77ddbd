// The way from any table on screen to a file: given once by the side panel, so that each table can be saved.
import { createContext } from 'preact'
import type { Trace, TraceUnit } from '@/lib/schema/figure-rows'

/** A table as a file holds it: all rows, plain numbers, minor units for money. Names of columns are words already. */
export interface Sheet {
  /** Of the file, without its ending. */
  file: string
  currency: string
  columns: { name: string; unit: TraceUnit }[]
  rows: Trace['rows']
}

/** Null where nothing can be saved: nothing offers it then. */
export const SaveContext = createContext<((sheet: Sheet) => void) | null>(null)
