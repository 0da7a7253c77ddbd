// The Weibull-gamma law of waiting: waits whose hazard may rise or fall with time, with rates that differ between people.
import type { WaitingLaw } from './waiting-law'

/**
 * S(t) = (1 + t^c / alpha)^-r, also called Burr XII, with parameters ln(r/alpha), ln(alpha), ln(c).
 *
 * Hardie, Fader and Wisniewski (1998), Journal of Forecasting 17, for trial purchases. c above 1: nobody reorders at
 * once; c = 1: the Lomax law. t^c stays in logs, so that a steep c cannot overflow; r and alpha running off together
 * give the Weibull law, a point at the edge of these parameters.
 */
export const weibullGammaLaw: WaitingLaw = {
  size: 3,
  logSurvival(t, parameters, from, slopes, at) {
    const logAlpha = parameters[from + 1] as number
    const c = Math.exp(parameters[from + 2] as number)
    const r = Math.exp((parameters[from] as number) + logAlpha)
    const logTime = Math.log(t)
    const y = c * logTime - logAlpha
    const small = Math.exp(-Math.abs(y))
    const grown = Math.max(0, y) + Math.log1p(small)
    const share = (y >= 0 ? 1 : small) / (1 + small)
    slopes[at] = -r * grown
    slopes[at + 1] = -r * (grown - share)
    slopes[at + 2] = -r * share * c * logTime
    return -r * grown
  },
}
