// A header or sample line as strings: which delimiter it uses, and its cells. For the few lines that must be text.

/** Tab where the line has one; else the more frequent of comma and semicolon (Excel's in countries with decimal commas). */
export function delimiterOf(line: string): string {
  if (line.includes('\t')) return '\t'
  const plain = line.replace(/"[^"]*"/g, '')
  const count = (sign: string) => plain.split(sign).length - 1
  return count(';') > count(',') ? ';' : ','
}

/** Cells of one line, unquoted and trimmed. */
export function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let at = 0
  while (at <= line.length) {
    // Blanks round the quotes, but no tab: it is the sign between the cells.
    const quoted = /^ *"((?:[^"]|"")*)" */.exec(line.slice(at))
    const after = quoted ? at + quoted[0].length : at
    if (quoted && (after === line.length || line[after] === delimiter)) {
      cells.push((quoted[1] ?? '').replaceAll('""', '"').trim())
      at = after + 1
      continue
    }
    const next = line.indexOf(delimiter, at)
    const end = next < 0 ? line.length : next
    cells.push(line.slice(at, end).trim())
    at = end + 1
  }
  return cells
}
