// Shares 0 to 1 from reports that print them as they please: "12.34%", a fraction 0.1234, or percent points.
import { CellError, type Row } from '@/lib/readers/report-reader'

/**
 * A share of a cell; null for a gap. With a percent sign it is percent; without one, up to 1 a fraction, above 1 percent points.
 * @throws CellError "bad-number" for text, and for what is below 0 or above 100 %
 */
export function shareIn<Field extends string>(row: Row<Field>, field: Field): number | null {
  const text = row.text(field)
  if (text === null) return null
  const bare = /[%٪％]/.test(text) ? null : row.decimal(field)
  const share = bare === null || bare > 1 ? row.percent(field) : bare
  if (share !== null && !(share >= 0 && share <= 1)) throw new CellError(field, 'bad-number')
  return share
}
