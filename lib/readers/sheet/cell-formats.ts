// Which cells of a spreadsheet are dates or percentages: the number alone does not say, its style does (ECMA-376, 18.8).
import { attributeOf, xmlTags } from './xml-tags'

export type CellFormat = 'plain' | 'date' | 'percent'

/** Formats every spreadsheet knows by number: dates and times, those of East Asia included (18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** "yyyy-mm-dd" is a date, `"days" 0` none: what stands in quotes, brackets or behind a backslash is no sign of the format. */
function formatOfCode(code: string): CellFormat {
  const signs = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')
  if (/[dmyhs]/i.test(signs) && !/general/i.test(signs)) return 'date'
  return signs.includes('%') ? 'percent' : 'plain'
}

/** Format by style number of a cell, from the styles part; none for a spreadsheet without one. */
export function cellFormats(styles: string): CellFormat[] {
  const own = new Map<number, CellFormat>()
  const formats: CellFormat[] = []
  let inCells = false
  for (const tag of xmlTags(styles)) {
    if (tag.name === 'cellXfs') inCells = !tag.closing
    if (tag.closing) continue
    const id = Number(attributeOf(tag, 'numFmtId') ?? 0)
    if (tag.name === 'numFmt') own.set(id, formatOfCode(attributeOf(tag, 'formatCode') ?? ''))
    else if (tag.name === 'xf' && inCells)
      formats.push(own.get(id) ?? (isBuiltInDate(id) ? 'date' : id === 9 || id === 10 ? 'percent' : 'plain'))
  }
  return formats
}
