// Writes a small .xlsx by hand, as the advertising console's writer would: enough of the format to read back dates, shares and texts.
import { crc32, deflateRawSync } from 'node:zlib'

/** null leaves the cell out. A date is an epoch day, with a fraction for the time. */
export type WorkbookCell = string | number | { date: number } | { share: number } | null

export interface WorkbookOptions {
  strings?: 'shared' | 'inline'
  /** Before every tag name, as some writers put it: "x:". */
  prefix?: string
  /** Serials count from 1904. */
  from1904?: boolean
  /** A sheet nobody sees comes first. */
  hiddenFirst?: boolean
  zip?: ZipOptions
}
export interface ZipOptions {
  stored?: boolean
  /** Sizes stand in the large-file fields, as streaming writers put them. */
  zip64?: boolean
  comment?: string
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

const DATE_STYLE = 1
const TIME_STYLE = 2
const SHARE_STYLE = 3
const STYLES =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>'

function sheetXml(
  rows: readonly (readonly WorkbookCell[])[],
  options: WorkbookOptions,
  shared: string[],
): string {
  const epoch = options.from1904 ? 25_569 - 1462 : 25_569
  const cellXml = (cell: WorkbookCell, at: string): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
    if (typeof cell === 'string') {
      if (options.strings === 'inline')
        return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
      if (!shared.includes(cell)) shared.push(cell)
      return `<c r="${at}" t="s"><v>${shared.indexOf(cell)}</v></c>`
    }
    if ('share' in cell) return `<c r="${at}" s="${SHARE_STYLE}"><v>${cell.share}</v></c>`
    const style = Number.isInteger(cell.date) ? DATE_STYLE : TIME_STYLE
    return `<c r="${at}" s="${style}"><v>${cell.date + epoch}</v></c>`
  }
  const rowXml = rows.map((cells, row) =>
    cells.length === 0
      ? ''
      : `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join('')}</row>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${rowXml.join('')}</sheetData></worksheet>`
}

/** The bytes of a spreadsheet with one sheet of these rows; an empty row is left out, as writers do. */
export function writeWorkbook(
  rows: readonly (readonly WorkbookCell[])[],
  options: WorkbookOptions = {},
): Uint8Array {
  const shared: string[] = []
  const sheet = sheetXml(rows, options, shared)
  const hidden = options.hiddenFirst ? '<sheet name="Hidden" sheetId="2" state="hidden" r:id="rId2"/>' : ''
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook><workbookPr${options.from1904 ? ' date1904="1"' : ''}/><sheets>${hidden}<sheet name="Report" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId2" Target="worksheets/sheet2.xml"/><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst>${shared.map(text => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet2.xml':
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    'xl/worksheets/sheet1.xml': sheet,
  }
  const { prefix } = options
  const entries = Object.entries(parts).map(([name, xml]): [string, string] => [
    name,
    prefix === undefined || name.endsWith('.rels') ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`),
  ])
  return writeZip(entries, options.zip)
}

/** A zip archive of texts. */
export function writeZip(entries: readonly (readonly [string, string])[], options: ZipOptions = {}): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, text] of entries) {
    const bytes = Buffer.from(text)
    const packed = options.stored ? bytes : deflateRawSync(bytes)
    const method = options.stored ? 0 : 8
    const label = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(method, 8)
    local.writeUInt16LE(label.length, 26)
    locals.push(local, label, packed)
    const extra = options.zip64 ? Buffer.alloc(20) : Buffer.alloc(0)
    if (options.zip64) {
      extra.writeUInt16LE(1, 0)
      extra.writeUInt16LE(16, 2)
      extra.writeBigUInt64LE(BigInt(bytes.length), 4)
      extra.writeBigUInt64LE(BigInt(packed.length), 12)
    }
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(crc32(bytes), 16)
    entry.writeUInt32LE(options.zip64 ? 0xffffffff : packed.length, 20)
    entry.writeUInt32LE(options.zip64 ? 0xffffffff : bytes.length, 24)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt16LE(extra.length, 30)
    entry.writeUInt32LE(at, 42)
    central.push(entry, label, extra)
    at += 30 + label.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  const comment = Buffer.from(options.comment ?? '')
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...locals, directory, end, comment])
}
