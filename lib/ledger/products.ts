// What sources teach about products: which ASIN a SKU stands for and what an ASIN is called, per marketplace of an account.
// Shipments and order reports name no ASIN, so this map turns their SKUs into ASINs, whatever file taught it.
// Kept apart from the rows: inventory files teach too. The newest statement wins, by months, then by text: the same
// in whatever order files come, and a page read today does not rewrite what was learned last week.
import type { LedgerPart } from './books'
import { openSheet, sheetPart } from './sheet'

/** Length of the months that statements are dated by. */
export const MONTH_SECONDS = 30 * 86_400

/** Coarse time of a statement. */
export const monthOf = (seconds: number): number => Math.floor(seconds / MONTH_SECONDS)

interface Learned {
  /** SKU -> ASIN (0 = known SKU, no ASIN named yet) and the month it was said. */
  asins: Map<number, { asin: number; month: number }>
  titles: Map<number, { title: string; month: number }>
  /** SKUs asked for so far: a change of any other changes no figure. */
  asked: Set<number>
}

export interface Products {
  /** A source spoke of a SKU, of its ASIN or not (0). True when an answer given before is different now. */
  learnAsin(scope: string, sku: number, asin: number, month: number): boolean
  learnTitle(scope: string, asin: number, title: string, month: number): void
  /** The ASIN of a SKU in a marketplace, else as said without naming one; 0 = not known. */
  asinOf(scope: string, sku: number): number
  /** The same, for those who do not mind a later change. */
  peekAsin(scope: string, sku: number): number
  titleOf(scope: string, asin: number): string | null
  knows(scope: string, sku: number): boolean
  /** SKUs known in a marketplace of an account. */
  count(scope: string): number
  /** Grows whenever a SKU's ASIN changes. */
  version(): number
  /** Moves what was learned under one account to another. */
  renameAccount(from: string, to: string): void
  takeDirty(): LedgerPart[]
  restore(bytes: ArrayBuffer): void
}

/** Where something was learned: "account|marketplace", the marketplace possibly not named. */
export const scopeOf = (account: string, marketplace: string): string => `${account}|${marketplace}`
/** The scope of the same account's sources that name no marketplace. */
export const unnamedScope = (scope: string): string => scope.slice(0, scope.indexOf('|') + 1)

export function createProducts(textOfAsin: (id: number) => string): Products {
  const scopes = new Map<string, Learned>()
  let dirty = false
  let version = 0

  function scopeAt(scope: string): Learned {
    let learned = scopes.get(scope)
    if (learned === undefined) {
      learned = { asins: new Map(), titles: new Map(), asked: new Set() }
      scopes.set(scope, learned)
    }
    return learned
  }
  const later = (a: number, b: number): boolean =>
    b === 0 || (a !== 0 && a !== b && textOfAsin(a) > textOfAsin(b))

  function learnAsin(scope: string, sku: number, asin: number, month: number): boolean {
    const learned = scopeAt(scope)
    const before = learned.asins.get(sku)
    if (before !== undefined) {
      if (asin === 0) return false
      const wins =
        before.asin === 0 || month > before.month || (month === before.month && later(asin, before.asin))
      if (!wins) return false
    }
    learned.asins.set(sku, { asin, month: asin === 0 ? 0 : month })
    dirty = true
    if (asin === (before?.asin ?? 0)) return false
    version++
    return learned.asked.has(sku) || isAskedElsewhere(scope, sku)
  }
  /** What no marketplace is named for answers for those that are. */
  function isAskedElsewhere(scope: string, sku: number): boolean {
    if (!scope.endsWith('|')) return false
    for (const [name, learned] of scopes) if (name.startsWith(scope) && learned.asked.has(sku)) return true
    return false
  }
  function learnTitle(scope: string, asin: number, title: string, month: number): void {
    const { titles } = scopeAt(scope)
    const before = titles.get(asin)
    if (before !== undefined && (month < before.month || (month === before.month && title <= before.title)))
      return
    titles.set(asin, { title, month })
    dirty = true
  }

  const peekAsin = (scope: string, sku: number): number =>
    scopes.get(scope)?.asins.get(sku)?.asin || scopes.get(unnamedScope(scope))?.asins.get(sku)?.asin || 0

  return {
    learnAsin,
    learnTitle,
    asinOf(scope, sku) {
      const learned = scopeAt(scope)
      learned.asked.add(sku)
      return learned.asins.get(sku)?.asin || peekAsin(unnamedScope(scope), sku)
    },
    peekAsin,
    version: () => version,
    titleOf: (scope, asin) =>
      (scopes.get(scope)?.titles.get(asin) ?? scopes.get(unnamedScope(scope))?.titles.get(asin))?.title ??
      null,
    knows: (scope, sku) => scopes.get(scope)?.asins.has(sku) ?? false,
    count: scope => scopes.get(scope)?.asins.size ?? 0,
    renameAccount(from, to) {
      for (const [name, learned] of [...scopes]) {
        if (!name.startsWith(`${from}|`)) continue
        scopes.delete(name)
        const target = to + name.slice(from.length)
        for (const [sku, said] of learned.asins) learnAsin(target, sku, said.asin, said.month)
        for (const [asin, said] of learned.titles) learnTitle(target, asin, said.title, said.month)
      }
      dirty = true
    },
    takeDirty() {
      if (!dirty) return []
      dirty = false
      return [
        sheetPart(
          'products/0',
          [...scopes].map(([scope, { asins, titles }]) => ({
            scope,
            asins: [...asins].map(([sku, said]) => [sku, said.asin, said.month]),
            titles: [...titles].map(([asin, said]) => [asin, said.title, said.month]),
          })),
        ),
      ]
    },
    restore(bytes) {
      for (const { scope, asins, titles } of openSheet<StoredScope>('products/0', bytes)) {
        for (const [sku, asin, month] of asins) learnAsin(scope, sku, asin, month)
        for (const [asin, title, month] of titles) learnTitle(scope, asin, title, month)
      }
      dirty = false
    },
  }
}

interface StoredScope {
  scope: string
  asins: [number, number, number][]
  titles: [number, string, number][]
}
