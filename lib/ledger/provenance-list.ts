// Where rows come from: one entry an import or page reading, so that every fact keeps its source and its time.
import type { LedgerPart, Provenance } from './books'
import { openSheet, sheetPart } from './sheet'

const CHUNK = 1024

export interface ProvenanceList {
  /** The number (1 and up) of a new entry. */
  add(from: Provenance): number
  at(id: number): Provenance
  size(): number
  truncate(size: number): void
  takeDirty(): LedgerPart[]
  restore(index: number, bytes: ArrayBuffer): void
}

export function createProvenanceList(): ProvenanceList {
  const entries: Provenance[] = []
  /** Entries that were handed out to be stored. */
  let stored = 0
  return {
    add: from => entries.push({ ...from }),
    at: id => entries[id - 1] as Provenance,
    size: () => entries.length,
    truncate(size) {
      entries.length = size
      stored = Math.min(stored, size)
    },
    takeDirty() {
      const parts: LedgerPart[] = []
      const first = Math.floor(stored / CHUNK)
      for (let index = first; entries.length > stored && index * CHUNK < entries.length; index++)
        parts.push(sheetPart(`provenances/${index}`, entries.slice(index * CHUNK, (index + 1) * CHUNK)))
      stored = entries.length
      return parts
    },
    restore(index, bytes) {
      openSheet<Provenance>(`provenances/${index}`, bytes).forEach((entry, i) => {
        entries[index * CHUNK + i] = entry
      })
      stored = entries.length
    },
  }
}
