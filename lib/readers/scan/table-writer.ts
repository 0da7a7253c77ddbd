// Writes rows as comma-separated bytes, so that what came out of a spreadsheet or JSON is read as any other file is.
import { MOST_BYTES, tooLarge } from './file-refusal'

export interface TableWriter {
  /** Line number of the last row written. */
  readonly line: number
  /** @throws FileRefusal "too-large" */
  row(cells: readonly string[]): void
  bytes(): Uint8Array<ArrayBuffer>
}

/** One row is one line: a line feed or tab inside a cell becomes a space. */
function written(cell: string): string {
  if (!/[\t\r\n",;]/.test(cell)) return cell
  const text = /[\t\r\n]/.test(cell) ? cell.replace(/[\t\r\n]+/g, ' ') : cell
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** An empty table. Rows are filled up to the widest so far: a row that ends early has gaps, it is not cut off. */
export function createTableWriter(): TableWriter {
  const lines: string[] = []
  let width = 0
  let length = 0
  return {
    get line() {
      return lines.length
    },
    row(cells) {
      width = Math.max(width, cells.length)
      const blank = cells.every(cell => cell === '')
      const line = blank ? '' : cells.map(written).join(',') + ','.repeat(width - cells.length)
      length += line.length + 1
      if (length > MOST_BYTES) throw tooLarge()
      lines.push(line)
    },
    bytes: () => new TextEncoder().encode(lines.map(line => `${line}\n`).join('')),
  }
}
