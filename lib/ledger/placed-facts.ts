// The facts of money of one shop: those that name its marketplace, and those that name none where only it can be meant.
import type { UnplacedReason } from '@/lib/schema/money-log'
import type { Stated } from './fact-sheet'
import { MONEY_KEYS, type MoneySheets, type SheetFacts, type SheetKind } from './money-sheets'
import type { MoneyPlaces, Place } from './place-money'
import { unnamedScope } from './products'

export interface FactView {
  places: MoneyPlaces
  /** "account|marketplace" of the shop. */
  scope: string
  marketplace: string
  unplaced: Record<UnplacedReason, number>
}

/** Facts of a kind about the shop, each thing once: read with and without its marketplace, the newer statement counts. */
export function placedFacts<K extends SheetKind>(
  sheets: MoneySheets,
  kind: K,
  { places, scope, marketplace, unplaced }: FactView,
): Stated<SheetFacts[K]>[] {
  const found = new Map<string, Stated<SheetFacts[K]>>()
  const take = (stated: Stated<SheetFacts[K]>, place: Place): void => {
    if (place === 'here') {
      const key = MONEY_KEYS[kind](stated.fact)
      const known = found.get(key)
      if (known === undefined || stated.seenAt > known.seenAt) found.set(key, stated)
    } else if (place !== 'elsewhere') unplaced[place]++
  }
  // By the kind alone the compiler cannot tell which sheet it is.
  const sheet = sheets[kind] as unknown as { in(scope: string): Iterable<Stated<SheetFacts[K]>> }
  for (const stated of sheet.in(scope)) take(stated, places.inCurrency(currencyOf(stated.fact), marketplace))
  for (const stated of sheet.in(unnamedScope(scope))) {
    const currency = currencyOf(stated.fact)
    // A unit costs the same wherever it is sold.
    take(stated, kind === 'unitCosts' ? places.inCurrency(currency, null) : places.ofUnnamed(currency))
  }
  return [...found.values()]
}

const currencyOf = (fact: SheetFacts[SheetKind]): string | null => ('currency' in fact ? fact.currency : null)
