// Standard normal draws, for parameter noise and for the gamma sampler.

/**
 * One draw from the standard normal distribution.
 *
 * Marsaglia and Bray (1964), SIAM Review 6: the polar method. Its second value is thrown away, so that a draw depends on
 * nothing but the numbers `random` gives.
 *
 * @param random uniform on [0, 1).
 * @throws never.
 */
export function normalSample(random: () => number): number {
  for (;;) {
    const u = 2 * random() - 1
    const v = 2 * random() - 1
    const square = u * u + v * v
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square)
  }
}
