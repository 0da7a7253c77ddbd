// A small seeded generator: the same seed gives the same draws on every machine, so that a simulated interval can be repeated.

/** Two to the 32nd: what turns an unsigned 32-bit word into [0, 1). */
const WORDS = 4294967296

/**
 * A source of uniform numbers in [0, 1), fixed by its seed.
 *
 * sfc32, "small fast counting" generator: Doty-Humphrey, PractRand 0.94 (2018); 128 bits of state, period at least 2^32.
 * The state is filled by SplitMix32 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators") and
 * run in for 12 rounds, so that neighbouring seeds give unrelated streams. 32 bits a draw; not for secrets.
 *
 * @param seed any finite number; its lowest 32 bits of the whole part count.
 * @example const random = seededRandom(1); random() === seededRandom(1)() // true
 * @throws never.
 */
export function seededRandom(seed: number): () => number {
  let filler = Math.trunc(seed) | 0
  const fill = (): number => {
    filler = (filler + 0x9e3779b9) | 0
    let z = filler ^ (filler >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return z ^ (z >>> 15)
  }
  // In a typed array: variables a closure holds on to are numbers on the heap once they pass 31 bits.
  const state = Int32Array.of(fill(), fill(), fill(), 1)
  const random = (): number => {
    const a = state[0] as number
    const b = state[1] as number
    const c = state[2] as number
    const counter = state[3] as number
    const sum = (((a + b) | 0) + counter) | 0
    state[0] = b ^ (b >>> 9)
    state[1] = (c + (c << 3)) | 0
    state[2] = (((c << 21) | (c >>> 11)) + sum) | 0
    state[3] = (counter + 1) | 0
    return (sum >>> 0) / WORDS
  }
  for (let round = 0; round < 12; round++) random()
  return random
}
