// The logarithm of the gamma function for positive arguments, on which every likelihood with a gamma or beta law rests.
import { STIRLING_FROM, stirlingRemainder } from './stirling-remainder'

const HALF_LOG_TWO_PI = 0.9189385332046728
const ONE_MINUS_EULER = 0.42278433509846713

/** (-1)^k (zeta(k) - 1) / k for k = 2, 3, ...: the Taylor series of ln G(2 + z), which converges like (z/2)^k. */
const AROUND_TWO = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234,
  -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-5,
  -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6, 4.374866789907488e-6,
  -2.039215753801366e-6, 9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7,
  -1.0043224823968099e-7, 4.7698101693639804e-8, -2.2711094608943164e-8, 1.0838659214896955e-8,
  -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9, 5.731367241678862e-10,
  -2.7595228851242334e-10, 1.330476437424449e-10,
]

/**
 * ln G(x) for x > 0, to about 1e-15 relative, also beside its zeros at 1 and 2; Infinity at 0, NaN below.
 *
 * Abramowitz and Stegun (1964): 6.1.33 (series around 2) up to 2.5, 6.1.15 (recurrence) between, 6.1.40 (Stirling) from 8.
 *
 * @example logGamma(5) // ln 24 = 3.1780538
 * @throws never.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN
  if (x >= STIRLING_FROM) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingRemainder(x)
  if (x < 0.5) return aroundTwo(x) - Math.log1p(x) - Math.log(x)
  if (x < 1.5) return aroundTwo(x - 1) - Math.log1p(x - 1)
  let product = 1
  let rest = x
  while (rest >= 2.5) {
    rest -= 1
    product *= rest
  }
  return product === 1 ? aroundTwo(rest - 2) : Math.log(product) + aroundTwo(rest - 2)
}

/** ln G(2 + z) for |z| <= 1/2. */
function aroundTwo(z: number): number {
  let sum = 0
  for (let i = AROUND_TWO.length - 1; i >= 0; i--) sum = sum * z + (AROUND_TWO[i] as number)
  return z * (ONE_MINUS_EULER + z * sum)
}
