// A report that is JSON as a table: its list of objects, one a row, nested fields under dotted headers ("repeatPurchaseRevenue.amount").
// What stands beside the list (the period, the marketplace asked for) is repeated in every row, as it is true of all of them.
import { FileRefusal } from '@/lib/readers/scan/file-refusal'
import { plainNumber } from '@/lib/readers/scan/plain-number'
import { createTableWriter } from '@/lib/readers/scan/table-writer'

type Cells = Map<string, string>

/** Reports nest two or three levels; beyond that is nothing a column could be. */
const DEEPEST = 8

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Writes a value into the cells under its path; the values of a list stand in one cell, with a space between. */
function flatten(value: unknown, path: string, cells: Cells, depth = 0): void {
  if (depth > DEEPEST) return
  if (Array.isArray(value)) for (const one of value) flatten(one, path, cells, depth + 1)
  else if (isObject(value))
    for (const [key, inner] of Object.entries(value))
      flatten(inner, path === '' ? key : `${path}.${key}`, cells, depth + 1)
  else {
    const text = typeof value === 'number' ? plainNumber(value) : value === null ? '' : String(value)
    const before = cells.get(path)
    cells.set(path, before === undefined || before === '' ? text : `${before} ${text}`)
  }
}

/** The longest list of objects: the document itself, or one of its fields. */
function listIn(document: unknown): { list: unknown[]; key: string | null } {
  if (Array.isArray(document)) return { list: document, key: null }
  const lists = Object.entries(isObject(document) ? document : {}).flatMap(([key, value]) =>
    Array.isArray(value) && value.every(isObject) ? [{ list: value as unknown[], key }] : [],
  )
  const longest = lists.sort((a, b) => b.list.length - a.list.length)[0]
  if (longest === undefined) throw new FileRefusal('unknown-report')
  return longest
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new FileRefusal('damaged')
  }
}

/**
 * The bytes of the table in a JSON document. Line n + 1 is entry n of the list.
 * @throws FileRefusal "damaged" for what is no JSON, "empty" for an empty list, "unknown-report" for a document without one, "too-large"
 */
export function jsonTable(text: string): Uint8Array<ArrayBuffer> {
  const document = parsed(text)
  const { list, key } = listIn(document)
  const entries = list.filter(isObject)
  if (entries.length === 0) throw new FileRefusal('empty')
  const common: Cells = new Map()
  if (key !== null && isObject(document)) flatten({ ...document, [key]: [] }, '', common)
  const rows = entries.map(entry => {
    const cells: Cells = new Map()
    flatten(entry, '', cells)
    return cells
  })
  const headers = [...new Set([...rows.flatMap(cells => [...cells.keys()]), ...common.keys()])]
  const table = createTableWriter()
  table.row(headers)
  for (const cells of rows) table.row(headers.map(header => cells.get(header) ?? common.get(header) ?? ''))
  return table.bytes()
}
