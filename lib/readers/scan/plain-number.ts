// Numbers that are numbers already (spreadsheet cells, JSON) as text the parsers of printed numbers can only read one way.

/**
 * A number with "." and no groups, to ten decimals: what lies beyond is noise of the sum that made it. Three decimals get a
 * fourth: "1.234" printed in a report may be a grouped 1234, a cell's 1.234 never is.
 */
export function plainNumber(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 1e15) return String(value)
  const text = value.toFixed(10).replace(/\.?0+$/, '')
  if (text === '-0') return '0'
  return /\.\d{3}$/.test(text) ? `${text}0` : text
}
