// The complementary error function with its fast-falling factor taken out: what normal tails are computed from.

/** Cody (1969), table II and III; lowest power last, the leading coefficient first. */
const NEAR_TOP = [
  1.85777706184603153e-1, 3.1611237438705656, 1.13864154151050156e2, 3.77485237685302021e2,
  3.20937758913846947e3,
]
const NEAR_BOTTOM = [
  1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3,
]
const MIDDLE_TOP = [
  2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1,
  2.98635138197400131e2, 8.8195222124176909e2, 1.71204761263407058e3, 2.05107837782607147e3,
  1.23033935479799725e3,
]
const MIDDLE_BOTTOM = [
  1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
  3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
]
const FAR_TOP = [
  1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
  1.60837851487422766e-2, 6.58749161529837803e-4,
]
const FAR_BOTTOM = [
  1, 2.56852019228982242, 1.87295284992346725, 5.27905102951428412e-1, 6.05183413124413191e-2,
  2.33520497626869185e-3,
]
const ONE_OVER_SQRT_PI = 0.5641895835477563

/**
 * exp(x^2) erfc(x) for x >= 0: 1 at 0, falling like 1 / (x sqrt(pi)); never 0, so its logarithm is safe at any x.
 *
 * Cody (1969), "Rational Chebyshev approximations for the error function", Mathematics of Computation 23: three
 * rational forms, joined at 0.46875 and 4; relative error below 1e-15.
 *
 * @throws RangeError on a negative x: the factor would overflow there and nobody needs it.
 */
export function scaledErfc(x: number): number {
  if (!(x >= 0)) throw new RangeError(`scaledErfc needs x >= 0, not ${x}.`)
  const square = x * x
  if (x <= 0.46875) {
    const erf = (x * polynomial(NEAR_TOP, square)) / polynomial(NEAR_BOTTOM, square)
    return Math.exp(square) * (1 - erf)
  }
  if (x <= 4) return polynomial(MIDDLE_TOP, x) / polynomial(MIDDLE_BOTTOM, x)
  const inverse = 1 / square
  const correction = (inverse * polynomial(FAR_TOP, inverse)) / polynomial(FAR_BOTTOM, inverse)
  return (ONE_OVER_SQRT_PI - correction) / x
}

/** Horner's rule, the coefficient of the highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * x + coefficient
  return sum
}
