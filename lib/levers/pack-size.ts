// How many units a pack holds, as its title says it: "Pack of 2", "6-pack", "lot de 3", "2er Pack", "4 x 250 ml".

const SPELLINGS: readonly RegExp[] = [
  /\b(?:pack|set|bundle|lot|paquet|paquete|confezione|packung|case)\s+(?:of|de|da|di|von)\s+(\d{1,3})\b/i,
  /\b(\d{1,3})(?:er)?[\s-]?(?:pack|pk|packung|units pack)\b/i,
  /\b(\d{1,2})\s?[x×]\s?\d+(?:[.,]\d+)?\s?(?:g|kg|ml|cl|l|oz|fl|lb)\b/i,
]
const MOST = 200

/**
 * Units in the pack; null where the title names no pack of two or more. Counts of what is inside one unit ("60 capsules")
 * are none.
 *
 * @throws never.
 */
export function packSize(title: string | null): number | null {
  if (title === null) return null
  for (const spelling of SPELLINGS) {
    const size = Number(spelling.exec(title)?.[1] ?? 0)
    if (size >= 2 && size <= MOST) return size
  }
  return null
}
