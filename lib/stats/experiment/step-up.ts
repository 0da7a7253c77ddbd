// Chances of several findings, raised for there being several: how likely the best of many is to be chance.

/**
 * Adjusted p by step-up: the smallest share of false findings at which each would still be called one.
 *
 * Benjamini and Hochberg (1995, JRSS B 57), as adjusted values of Yekutieli and Benjamini (1999): the minimum over all chances
 * at least as large of number x p / rank. A single p stays as it is.
 *
 * @param chances in any order, 0 to 1.
 * @returns in the same order.
 * @throws never.
 */
export function stepUp(chances: readonly number[]): number[] {
  const order = chances.map((_, at) => at).sort((a, b) => (chances[b] as number) - (chances[a] as number))
  const adjusted = new Array<number>(chances.length)
  let least = 1
  order.forEach((at, place) => {
    const rank = chances.length - place
    least = Math.min(least, ((chances[at] as number) * chances.length) / rank)
    adjusted[at] = least
  })
  return adjusted
}
