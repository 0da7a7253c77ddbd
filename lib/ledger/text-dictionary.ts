// Texts by number: SKUs, ASINs, reasons. Append-only, so a number means the same for ever; kept in chunks of 4,096.
import type { LedgerPart } from './books'
import { openSheet, sheetPart } from './sheet'

const CHUNK = 4096

export interface TextDictionary {
  /** The number (1 and up) of a text, given it now if it is new. */
  idOf(text: string): number
  /** The number of a text, 0 when it is not known. */
  find(text: string): number
  /** @throws RangeError for a number never given. */
  textOf(id: number): string
  size(): number
  /** Forgets the texts that came after the first `size`. */
  truncate(size: number): void
  takeDirty(): LedgerPart[]
  restore(index: number, bytes: ArrayBuffer): void
}

export function createTextDictionary(name: string): TextDictionary {
  const texts: string[] = ['']
  const ids = new Map<string, number>()
  /** Texts that were handed out to be stored. */
  let stored = 0
  const size = (): number => texts.length - 1
  return {
    idOf(text) {
      const known = ids.get(text)
      if (known !== undefined) return known
      const id = texts.length
      texts.push(text)
      ids.set(text, id)
      return id
    },
    find: text => ids.get(text) ?? 0,
    textOf(id) {
      const text = id === 0 ? undefined : texts[id]
      if (text === undefined) throw new RangeError(`There is no entry ${id} in ${name}.`)
      return text
    },
    size,
    truncate(to) {
      for (const text of texts.splice(to + 1)) ids.delete(text)
      stored = Math.min(stored, to)
    },
    takeDirty() {
      const parts: LedgerPart[] = []
      const first = Math.floor(stored / CHUNK)
      for (let index = first; size() > stored && index * CHUNK < size(); index++)
        parts.push(sheetPart(`${name}/${index}`, texts.slice(index * CHUNK + 1, (index + 1) * CHUNK + 1)))
      stored = size()
      return parts
    },
    restore(index, bytes) {
      openSheet<string>(`${name}/${index}`, bytes).forEach((text, i) => {
        texts[index * CHUNK + 1 + i] = text
        ids.set(text, index * CHUNK + 1 + i)
      })
      stored = size()
    },
  }
}
