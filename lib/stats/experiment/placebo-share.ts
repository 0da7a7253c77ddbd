// How often a placebo shows as much: the lever is taken to have been pulled on other products, and at other times.
import type { Placebos } from './spread'

/** Above this many ways to choose the treated products, as many are drawn at random. */
const MOST_WAYS = 1000
/** Below this many placebos in all, their share is too coarse to say anything at 5 %. */
export const LEAST_PLACEBOS = 40

/**
 * Permutation p: share of all assignments of the lever (the real one included) that differ at least as much.
 *
 * Fisher (1935); the statistic is studentised (Chung and Romano 2013, Annals of Statistics 41), since small products
 * scatter more. Placebos in space: every choice of as many products in the weeks at hand. Placebos in time: the same at
 * each earlier start (Abadie, Diamond, Hainmueller 2010, JASA 105, section 3.4).
 *
 * @param now growths of treated and controls over the weeks at hand; @param treated their rows.
 * @param random uniform on [0, 1).
 * @returns null where there are fewer than 40 placebos.
 * @throws never.
 */
export function placeboShare(
  now: Placebos,
  treated: readonly number[],
  earlier: readonly Placebos[],
  random: () => number,
): number | null {
  const chosen = now.flatMap(({ row }, at) => (treated.includes(row) ? [at] : []))
  const size = chosen.length
  const seen = studentised(splitter(now)(chosen)) * (1 - 1e-9)
  let all = 0
  let asLarge = 0
  for (const span of [now, ...earlier]) {
    if (span.length <= size) continue
    const split = splitter(span)
    for (const choice of choices(span.length, size, random)) {
      all++
      if (studentised(split(choice)) >= seen) asLarge++
    }
  }
  return all < LEAST_PLACEBOS ? null : Math.min(1, Math.max(1, asLarge) / all)
}

/** The difference between chosen and other growths of a span, and the variances of its two sides. */
export interface Split {
  readonly difference: number
  readonly inside: number
  readonly outside: number
}

/**
 * Splits of a span, by places in it: sums over all less those over the chosen, since thousands of choices are tried.
 *
 * @throws never.
 */
export function splitter(span: Placebos): (chosen: readonly number[]) => Split {
  const weights = Float64Array.from(span, ({ variance }) => 1 / variance)
  const products = Float64Array.from(span, ({ value }, at) => value * (weights[at] as number))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const total = products.reduce((sum, product) => sum + product, 0)
  return chosen => {
    let weight = 0
    let sum = 0
    for (const at of chosen) {
      weight += weights[at] as number
      sum += products[at] as number
    }
    const rest = all - weight
    return { difference: sum / weight - (total - sum) / rest, inside: 1 / weight, outside: 1 / rest }
  }
}

const studentised = ({ difference, inside, outside }: Split): number =>
  Math.abs(difference) / Math.sqrt(inside + outside)

/** Every choice of `size` of `n`, or a thousand of them. */
function choices(n: number, size: number, random: () => number): number[][] {
  return ways(n, size) <= MOST_WAYS
    ? everyChoice(n, size)
    : Array.from({ length: MOST_WAYS }, () => randomChoice(n, size, random))
}

function ways(n: number, size: number): number {
  let product = 1
  for (let i = 1; i <= size; i++) product = (product * (n - size + i)) / i
  return product
}

function everyChoice(n: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]]
  const found: number[][] = []
  for (let first = from; first <= n - size; first++)
    for (const rest of everyChoice(n, size - 1, first + 1)) found.push([first, ...rest])
  return found
}

function randomChoice(n: number, size: number, random: () => number): number[] {
  const pool = Array.from({ length: n }, (_, at) => at)
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor(random() * (n - i))
    ;[pool[i], pool[j]] = [pool[j] as number, pool[i] as number]
  }
  return pool.slice(0, size)
}
