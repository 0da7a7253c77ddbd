// The complementary error function with its fast-falling factor taken out: what normal tails are computed from.

/** Cody (1969), table II and III; lowest power last, the leading coefficient first. */
const NEAR_TOP = [
  0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694,
]
const NEAR_BOTTOM = [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171]
const MIDDLE_TOP = [
  2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
  881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
]
const MIDDLE_BOTTOM = [
  1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
  4362.619090143247, 3439.3676741437216, 1230.3393548037495,
]
const FAR_TOP = [
  0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
  0.0006587491615298378,
]
const FAR_BOTTOM = [
  1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918,
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
