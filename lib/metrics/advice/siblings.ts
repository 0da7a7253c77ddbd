// "What else is in its family?" The other products under the same parent, as far as they have figures.
import type { Sibling } from '@/lib/schema/lever-facts'
import type { StudyTask } from '@/lib/schema/study'

/** @throws never. */
export function siblingsOf({
  asins,
  families,
  asinFigures,
}: StudyTask): (asinId: number) => readonly Sibling[] {
  const idOf = new Map(asins.map((asin, id) => [asin, id]))
  const byFamily = new Map<number, Sibling[]>()
  for (const { asin, title } of asinFigures) {
    const family = families[idOf.get(asin) ?? 0] ?? 0
    const members = byFamily.get(family) ?? []
    byFamily.set(family, members)
    members.push({ asin, title })
  }
  return id => (byFamily.get(families[id] ?? 0) ?? []).filter(({ asin }) => asin !== asins[id])
}
