// Walks the tags of an XML part of a spreadsheet, one after the other. Written by programs, never by hand: no document tree is needed.

export interface XmlTag {
  /** Without its namespace prefix, which some writers put before every name. */
  name: string
  closing: boolean
  /** `<c/>`: opens and closes at once. */
  selfClosing: boolean
  attributes: string
  /** What stands between this tag and the next, as written. */
  text: string
}

const TAG = /<(\/?)(?:[\w.-]+:)?([A-Za-z][\w.-]*)((?:\s[^<>]*?)?)(\/?)>([^<]*)/g
const ENTITY = /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Spreadsheets write signs that XML cannot hold as "_x000D_". */
const ESCAPED = /_x([\da-f]{4})_/gi

const sign = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** Text as meant: entities and the spreadsheet's own escapes resolved. */
export function xmlText(written: string): string {
  const text = written.includes('&')
    ? written.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) =>
        name !== undefined
          ? (NAMED[name.toLowerCase()] ?? '')
          : sign(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
      )
    : written
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, hex: string) => sign(Number.parseInt(hex, 16)))
    : text
}

/** Value of an attribute, with or without a prefix; null where the tag has none. */
export function attributeOf({ attributes }: XmlTag, name: string): string | null {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return match ? xmlText(match[1] ?? match[2] ?? '') : null
}

/** Every tag of a part, in order. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (const [, slash, name = '', attributes = '', closed, text = ''] of xml.matchAll(TAG))
    yield { name, closing: slash === '/', selfClosing: closed === '/', attributes, text }
}
