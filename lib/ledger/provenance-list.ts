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
  const dirty = new Set<number>()
  return {
    add(from) {
      dirty.add(Math.floor(entries.length / CHUNK))
      return entries.push({ ...from })
    },
    at: id => entries[id - 1] as Provenance,
    size: () => entries.length,
    truncate(size) {
      entries.length = size
    },
    takeDirty() {
      const parts = [...dirty]
        .filter(index => index * CHUNK < entries.length)
        .map(index => sheetPart(`provenances/${index}`, entries.slice(index * CHUNK, index * CHUNK + CHUNK)))
      dirty.clear()
      return parts
    },
    restore(index, bytes) {
      openSheet<Provenance>(`provenances/${index}`, bytes).forEach((entry, i) => {
        entries[index * CHUNK + i] = entry
      })
    },
  }
}
