// A table of texts for the terminal: columns as wide as their widest cell, numbers to the right.
const isNumber = (cell: string): boolean => /^[^A-Za-z]*\d[^A-Za-z]*$/.test(cell)

/** Lines of the table; the first row is the head. */
export function textTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => (row[i] ?? '').length)))
  const lines = rows.map(row =>
    widths
      .map((width, i) => {
        const cell = row[i] ?? ''
        return isNumber(cell) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
  return [lines[0] ?? '', '-'.repeat(Math.max(...lines.map(line => line.length))), ...lines.slice(1)]
}
