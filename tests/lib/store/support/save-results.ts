// Figures stored while the books stay as they are.
import type { Database } from '@/lib/store/database'
import type { ResultChange } from '@/lib/store/figure-store'
import { saveWork } from '@/lib/store/save-work'

export const saveResults = (database: Database, { epoch, ...results }: ResultChange) =>
  saveWork(database, { epoch, parts: [], file: null, inParts: [], foldedTo: null }, results)
