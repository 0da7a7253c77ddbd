// A spreadsheet file (.xlsx) as a table: its first visible worksheet, written as the comma-separated file it could have been.
import { FileRefusal, MOST_BYTES } from '@/lib/readers/scan/file-refusal'
import { createTableWriter } from '@/lib/readers/scan/table-writer'
import { cellFormats } from './cell-formats'
import { SERIALS_OF_1904 } from './cell-text'
import { sharedStrings, writeSheetRows } from './sheet-rows'
import { unpackEntry } from './unpack-entry'
import { attributeOf, xmlTags } from './xml-tags'
import { type ZipEntry, zipEntries } from './zip-entries'

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'

/** Reads parts of an archive as text, all of them together within the bound. */
function createPartReader(entries: ReadonlyMap<string, ZipEntry>): (name: string) => Promise<string | null> {
  let left = MOST_BYTES
  return async name => {
    const entry = entries.get(name)
    if (entry === undefined) return null
    const bytes = await unpackEntry(entry, left)
    left -= bytes.length
    return new TextDecoder().decode(bytes)
  }
}

/** Where the parts of the workbook lie, by their relation id: "worksheets/sheet1.xml" is relative to "xl/". */
function partNames(relations: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const tag of xmlTags(relations)) {
    const id = attributeOf(tag, 'Id')
    const target = attributeOf(tag, 'Target')
    if (tag.name !== 'Relationship' || id === null || target === null) continue
    names.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return names
}

interface Workbook {
  /** Part of the first worksheet a reader would see. */
  sheet: string | null
  from1904: boolean
}

function workbookOf(xml: string, names: ReadonlyMap<string, string>): Workbook {
  const sheets: { part: string; visible: boolean }[] = []
  let from1904 = false
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributeOf(tag, 'date1904') ?? '')
    if (tag.name !== 'sheet') continue
    const part = names.get(attributeOf(tag, 'id') ?? '')
    if (part?.includes('worksheets/'))
      sheets.push({ part, visible: (attributeOf(tag, 'state') ?? 'visible') === 'visible' })
  }
  const shown = sheets.find(sheet => sheet.visible) ?? sheets[0]
  return { sheet: shown?.part ?? null, from1904 }
}

/**
 * The bytes of the table in a spreadsheet.
 * @throws FileRefusal "not-text" for an archive of another kind, "damaged" for a broken one, "too-large" for one that unpacks
 * into more than MOST_BYTES.
 */
export async function workbookTable(archive: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const part = createPartReader(zipEntries(archive))
  const workbookXml = await part(WORKBOOK)
  if (workbookXml === null) throw new FileRefusal('not-text')
  const workbook = workbookOf(workbookXml, partNames((await part(RELATIONS)) ?? ''))
  const sheet = workbook.sheet === null ? null : await part(workbook.sheet)
  if (sheet === null) throw new FileRefusal('damaged')
  const table = createTableWriter()
  const setting = {
    strings: sharedStrings((await part('xl/sharedStrings.xml')) ?? ''),
    formats: cellFormats((await part('xl/styles.xml')) ?? ''),
    shift: workbook.from1904 ? SERIALS_OF_1904 : 0,
  }
  writeSheetRows(sheet, setting, table)
  return table.bytes()
}
