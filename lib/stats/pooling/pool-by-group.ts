// Which prior a product leans on: that of its own product group where there are enough products, else that of all.
import { type BetaPrior, fitBetaBinomial, type GroupCount } from './fit-beta-binomial'

/** With fewer products than this the spread between them is a guess. */
export const ENOUGH_IN_GROUP = 30

export interface GroupedCount extends GroupCount {
  /** The product group; null = not known. */
  readonly group: string | null
}

/** The prior over all, and those of the groups that have one of their own. */
export interface PriorsByGroup {
  readonly overall: BetaPrior
  readonly byGroup: ReadonlyMap<string, BetaPrior>
}

/**
 * Fits a prior over all products and one for each product group that has at least `enough` products with buyers.
 * Take priorOf() to find the one that counts for a product.
 *
 * @throws RangeError as fitBetaBinomial.
 */
export function poolByGroup(products: readonly GroupedCount[], enough = ENOUGH_IN_GROUP): PriorsByGroup {
  const groups = new Map<string, GroupedCount[]>()
  for (const product of products) {
    if (product.group === null || !(product.n > 0)) continue
    const members = groups.get(product.group)
    if (members) members.push(product)
    else groups.set(product.group, [product])
  }
  const byGroup = new Map<string, BetaPrior>()
  for (const [group, members] of groups)
    if (members.length >= enough) byGroup.set(group, fitBetaBinomial(members))
  return { overall: fitBetaBinomial(products), byGroup }
}

/**
 * The prior for a product of this group.
 *
 * @throws never.
 */
export function priorOf({ overall, byGroup }: PriorsByGroup, group: string | null): BetaPrior {
  return (group === null ? undefined : byGroup.get(group)) ?? overall
}
