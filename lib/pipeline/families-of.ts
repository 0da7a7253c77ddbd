// Which ASINs are one family: those of one parent, as the seller typed it in, else as business reports say.
import type { Asin } from '@/lib/schema/ids'

/**
 * By id, the smallest id among the ASINs of its family; its own where it has none.
 *
 * @param asins by id; [0] is empty.
 * @param parentOf what business reports say, null where they say nothing.
 * @param typed parents the seller typed in, by child.
 * @throws never.
 */
export function familiesOf(
  asins: readonly Asin[],
  parentOf: (id: number) => Asin | null,
  typed: Readonly<Record<string, Asin>>,
): Uint32Array {
  const families = new Uint32Array(asins.length)
  const firstOf = new Map<Asin, number>()
  for (let id = 1; id < asins.length; id++) {
    const asin = asins[id] as Asin
    const parent = typed[asin] ?? parentOf(id) ?? asin
    const family = firstOf.get(parent) ?? id
    firstOf.set(parent, family)
    families[id] = family
  }
  return families
}
