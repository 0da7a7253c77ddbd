// How often a made-up pattern of starts shows as much: the same steps, put on other products and on earlier weeks.
import type { Contrast } from './difference-in-differences'
import { LEAST_PLACEBOS, splitter } from './placebo-share'
import type { Placebos } from './spread'

type Splitter = ReturnType<typeof splitter>

/** Patterns drawn for each placement in time. */
const DRAWS = 400
/** Draws of one product before a pattern is given up. */
const ATTEMPTS = 30

/**
 * Permutation p, as `placeboShare` has it for one start: every pattern keeps the starts, how far they lie apart and how
 * many products each has; a product is drawn for one start only. In the weeks at hand, and with the whole pattern moved
 * back as often as every start has a placebo start.
 *
 * @param random uniform on [0, 1).
 * @returns null where there are fewer than 40 patterns.
 * @throws never.
 */
export function stackedShare(contrasts: readonly Contrast[], random: () => number): number | null {
  const sizes = contrasts.map(({ now, treated }) => now.filter(({ row }) => treated.includes(row)).length)
  const moves = Math.min(...contrasts.map(({ earlier }) => earlier.length))
  const patterns = Array.from({ length: moves + 1 }, (_, back) =>
    contrasts.map(({ now, earlier }) => (back === 0 ? now : (earlier[back - 1] ?? []))),
  )
  const ways = patterns.reduce(
    (sum, spans) =>
      sum + spans.reduce((product, span, at) => product * choices(span.length, sizes[at] ?? 0), 1),
    0,
  )
  if (ways < LEAST_PLACEBOS) return null
  const splitters = (spans: readonly Placebos[]): Splitter[] => spans.map(span => splitter(span))
  const real = contrasts.map(({ now, treated }) =>
    now.flatMap(({ row }, at) => (treated.includes(row) ? [at] : [])),
  )
  const limit = studentised(splitters(patterns[0] ?? []), real) * (1 - 1e-9)
  let all = 1
  let asLarge = 1
  for (const spans of patterns) {
    const splits = splitters(spans)
    for (let draw = 0; draw < DRAWS; draw++) {
      const chosen = drawPattern(spans, sizes, random)
      if (chosen === null) continue
      all++
      if (studentised(splits, chosen) >= limit) asLarge++
    }
  }
  return all < LEAST_PLACEBOS ? null : asLarge / all
}

function choices(n: number, size: number): number {
  let product = 1
  for (let i = 1; i <= size; i++) product = (product * (n - size + i)) / i
  return Math.max(0, product)
}

/** Places in the span of each start; null where products run out, or nearly. */
function drawPattern(
  spans: readonly Placebos[],
  sizes: readonly number[],
  random: () => number,
): number[][] | null {
  const taken = new Set<number>()
  const chosen: number[][] = []
  for (const [at, span] of spans.entries()) {
    if (span.length <= (sizes[at] ?? 0)) return null
    const own: number[] = []
    while (own.length < (sizes[at] ?? 0)) {
      const place = drawOpen(span, taken, random)
      if (place === null) return null
      own.push(place)
    }
    chosen.push(own)
  }
  return chosen
}

/** A place whose row is not taken yet, and takes it; null when none was hit upon. */
function drawOpen(span: Placebos, taken: Set<number>, random: () => number): number | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const place = Math.floor(random() * span.length)
    const row = span[place]?.row ?? -1
    if (taken.has(row)) continue
    taken.add(row)
    return place
  }
  return null
}

/** The combined effect of a pattern, without its sign, in its own standard errors, weighed as `weighTogether` does. */
function studentised(splits: readonly Splitter[], chosen: readonly (readonly number[])[]): number {
  let sum = 0
  let insides = 0
  let outsides = 0
  splits.forEach((split, at) => {
    const { difference, inside, outside } = split(chosen[at] as readonly number[])
    const weight = 1 / (inside + outside)
    sum += weight * difference
    insides += weight ** 2 * inside
    outsides += weight * Math.sqrt(outside)
  })
  return Math.abs(sum) / Math.sqrt(insides + outsides ** 2)
}
