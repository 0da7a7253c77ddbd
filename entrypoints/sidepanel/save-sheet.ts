// Saves a table that stands on screen: by the writer that writes the rows of figures, so that no cell is taken for a formula.
import type { Sheet } from '@/components/panels/save-context'
import { writeCsv } from '@/lib/metrics/trace/write-csv'
import { saveText } from './save-text'

/** To be called within a click. */
export const saveSheet = (sheet: Sheet): void => saveText(writeCsv(sheet), `${sheet.file}.csv`)
