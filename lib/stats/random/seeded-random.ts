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
  let a = fill()
  let b = fill()
  let c = fill()
  let counter = 1
  const random = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / WORDS
  }
  for (let round = 0; round < 12; round++) random()
  return random
}
