// The Lomax law of waiting: exponential waits whose rates differ between people by a gamma law.
import type { WaitingLaw } from './waiting-law'

/**
 * S(t) = (1 + t/alpha)^-r, with parameters ln(r/alpha), the hazard at 0, and ln(alpha).
 *
 * Lomax (1954), JASA 49; Silcock (1954) for the mixture. Written as exp(-r log1p(t/alpha)): as r and alpha run off
 * together it becomes exp(-t r/alpha) instead of losing all digits, and in these parameters that limit is a point at
 * the edge, not a ridge.
 */
export const lomaxLaw: WaitingLaw = {
  size: 2,
  logSurvival(t, parameters, from, slopes, at) {
    const alpha = Math.exp(parameters[from + 1] as number)
    const r = Math.exp(parameters[from] as number) * alpha
    const grown = Math.log1p(t / alpha)
    slopes[at] = -r * grown
    slopes[at + 1] = -r * (grown - t / (alpha + t))
    return -r * grown
  },
}
