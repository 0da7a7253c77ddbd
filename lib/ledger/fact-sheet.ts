// Small facts of one kind (stock, traffic, ratings), kept as JSON rows: the newest statement of each thing, whatever
// order the files come in. Of two of the same time the one whose JSON sorts last is kept: arbitrary, but always the same.
import type { LedgerPart } from './books'
import { openSheet, sheetPart } from './sheet'

export interface Stated<F> {
  /** "account|marketplace", see scopeOf. */
  scope: string
  fact: F
  /** Epoch seconds. */
  seenAt: number
}

export interface FactSheet<F> {
  /** 'new', 'changed' or 'same' (also when the books hold something newer). */
  put(scope: string, fact: F, seenAt: number): 'new' | 'changed' | 'same'
  /** Forgets what is known of the thing that `fact` is about; 'same' when nothing is, or something newer. */
  drop(scope: string, fact: F, seenAt: number): 'dropped' | 'same'
  in(scope: string): Iterable<Stated<F>>
  all(): Stated<F>[]
  /** Grows with every change. */
  version(): number
  renameAccount(from: string, to: string): void
  takeDirty(): LedgerPart[]
  restore(bytes: ArrayBuffer): void
}

/** `keyOf` names what a fact is about, within its scope. */
export function createFactSheet<F>(name: string, keyOf: (fact: F) => string): FactSheet<F> {
  const scopes = new Map<string, Map<string, Stated<F>>>()
  let version = 0
  let dirty = false

  function put(scope: string, fact: F, seenAt: number): 'new' | 'changed' | 'same' {
    let facts = scopes.get(scope)
    if (facts === undefined) {
      facts = new Map()
      scopes.set(scope, facts)
    }
    const key = keyOf(fact)
    const before = facts.get(key)
    if (before !== undefined) {
      const text = JSON.stringify(fact)
      const known = JSON.stringify(before.fact)
      if (seenAt < before.seenAt || (seenAt === before.seenAt && text <= known)) return 'same'
      facts.set(key, { scope, fact: { ...fact }, seenAt })
      dirty = true
      if (text === known) return 'same'
      version++
      return 'changed'
    }
    facts.set(key, { scope, fact: { ...fact }, seenAt })
    dirty = true
    version++
    return 'new'
  }

  function drop(scope: string, fact: F, seenAt: number): 'dropped' | 'same' {
    const facts = scopes.get(scope)
    const key = keyOf(fact)
    const before = facts?.get(key)
    if (facts === undefined || before === undefined || seenAt < before.seenAt) return 'same'
    facts.delete(key)
    dirty = true
    version++
    return 'dropped'
  }

  const all = (): Stated<F>[] => [...scopes.values()].flatMap(facts => [...facts.values()])

  return {
    put,
    drop,
    all,
    in: scope => scopes.get(scope)?.values() ?? [],
    version: () => version,
    renameAccount(from, to) {
      for (const [scope, facts] of [...scopes]) {
        if (!scope.startsWith(`${from}|`)) continue
        scopes.delete(scope)
        for (const { fact, seenAt } of facts.values()) put(to + scope.slice(from.length), fact, seenAt)
      }
      version++
      dirty = true
    },
    takeDirty() {
      if (!dirty) return []
      dirty = false
      return [sheetPart(`${name}/0`, all())]
    },
    restore(bytes) {
      for (const { scope, fact, seenAt } of openSheet<Stated<F>>(`${name}/0`, bytes)) put(scope, fact, seenAt)
      dirty = false
    },
  }
}
