// Seeded chance: the only source of randomness of the invented shop, so that the same seed gives the same shop everywhere.
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Whole number in [low, high], both inclusive. */
  integer(low: number, high: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** Picks by weight; weights need not add up to 1. */
  weighted<T>(from: readonly { weight: number; value: T }[]): T
  normal(mean: number, sd: number): number
  exponential(mean: number): number
  /** Gamma with the given shape and mean (Marsaglia and Tsang 2000). */
  gamma(shape: number, mean: number): number
  /** Lower-case letters and digits. */
  letters(length: number): string
  /** An independent stream, so that adding draws in one place does not move those of another. */
  fork(name: string): Random
}

/** 32-bit FNV-1a of a text: turns seed and name into the seed of a stream. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** mulberry32: 32 bits of state, good enough for a shop, and the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A stream of chance from a seed. */
export function createRandom(seed: number | string): Random {
  const name = String(seed)
  const next = mulberry32(hashText(name))
  const normal01 = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

  function gamma(shape: number, mean: number): number {
    if (shape < 1) return gamma(shape + 1, (mean * (shape + 1)) / shape) * next() ** (1 / shape)
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = normal01()
      const v = (1 + c * x) ** 3
      if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v))
        return (d * v * mean) / shape
    }
  }
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  return {
    next,
    pick,
    gamma,
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: share => next() < share,
    weighted: from => {
      let left = next() * from.reduce((sum, one) => sum + one.weight, 0)
      for (const one of from) {
        left -= one.weight
        if (left < 0) return one.value
      }
      return pick(from).value
    },
    normal: (mean, sd) => mean + sd * normal01(),
    exponential: mean => -mean * Math.log(1 - next()),
    letters: length => Array.from({ length }, () => ALPHABET[Math.floor(next() * 36)]).join(''),
    fork: stream => createRandom(`${name}/${stream}`),
  }
}
