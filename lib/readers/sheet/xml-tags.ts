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

const attributes = new Map<string, RegExp>()
/** A pattern made anew for each of a million cells would cost more than all the rest. */
function patternOf(name: string): RegExp {
  let pattern = attributes.get(name)
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    attributes.set(name, pattern)
  }
  return pattern
}

/** Value of an attribute, with or without a prefix; null where the tag has none. */
export function attributeOf(tag: XmlTag, name: string): string | null {
  const match = patternOf(name).exec(tag.attributes)
  return match ? xmlText(match[1] ?? match[2] ?? '') : null
}

const SLASH = 47
const COLON = 58
const SPACE = 32
/** "!" and "?": comments and declarations, which say nothing of cells. */
const isNoTag = (sign: number): boolean => sign === 33 || sign === 63

/** Every tag of a part, in order. Looked for sign by sign: a pattern over a large sheet takes several times as long. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  let at = xml.indexOf('<')
  while (at >= 0) {
    const end = xml.indexOf('>', at)
    if (end < 0) return
    const next = xml.indexOf('<', end)
    const closing = xml.charCodeAt(at + 1) === SLASH
    if (!isNoTag(xml.charCodeAt(at + 1))) {
      let nameAt = closing ? at + 2 : at + 1
      let nameEnd = nameAt
      for (; nameEnd < end; nameEnd++) {
        const sign = xml.charCodeAt(nameEnd)
        if (sign <= SPACE || sign === SLASH) break
        if (sign === COLON) nameAt = nameEnd + 1
      }
      yield {
        name: xml.slice(nameAt, nameEnd),
        closing,
        selfClosing: xml.charCodeAt(end - 1) === SLASH,
        attributes: xml.slice(nameEnd, end),
        text: next < 0 ? xml.slice(end + 1) : xml.slice(end + 1, next),
      }
    }
    at = next
  }
}
