// The compression function of SHA-256 (FIPS 180-4, 6.2.2) without allocation: an import hashes hundreds of thousands of
// aliases, and WebCrypto's 8 microseconds a call are all overhead. Checked against WebCrypto in the tests.

/** Fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND = Int32Array.from(firstPrimes(64), prime => fraction(Math.cbrt(prime)))
/** Fractional parts of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
export const INITIAL_STATE: Int32Array = Int32Array.from(firstPrimes(8), prime => fraction(Math.sqrt(prime)))

/** The first 32 bits after the point. Doubles carry 53 bits, so they are exact for primes this small. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 0x1_0000_0000) | 0
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every(prime => n % prime !== 0)) primes.push(n)
  return primes
}

/**
 * One round of SHA-256 over the 16 big-endian words of a block: `out` = compress(`state`, words[0..15]).
 * `words` has room for 64 and is overwritten from word 16 on; `out` may be `state`.
 */
export function compress(state: Int32Array, words: Int32Array, out: Int32Array): void {
  for (let t = 16; t < 64; t++) {
    const w15 = words[t - 15] as number
    const w2 = words[t - 2] as number
    const s0 = ((w15 >>> 7) | (w15 << 25)) ^ ((w15 >>> 18) | (w15 << 14)) ^ (w15 >>> 3)
    const s1 = ((w2 >>> 17) | (w2 << 15)) ^ ((w2 >>> 19) | (w2 << 13)) ^ (w2 >>> 10)
    words[t] = ((words[t - 16] as number) + s0 + (words[t - 7] as number) + s1) | 0
  }
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let t = 0; t < 64; t++) {
    const S1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + S1 + (g ^ (e & (f ^ g))) + (ROUND[t] as number) + (words[t] as number)) | 0
    const S0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (S0 + ((a & b) | (c & (a | b)))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  out[0] = ((state[0] as number) + a) | 0
  out[1] = ((state[1] as number) + b) | 0
  out[2] = ((state[2] as number) + c) | 0
  out[3] = ((state[3] as number) + d) | 0
  out[4] = ((state[4] as number) + e) | 0
  out[5] = ((state[5] as number) + f) | 0
  out[6] = ((state[6] as number) + g) | 0
  out[7] = ((state[7] as number) + h) | 0
}
