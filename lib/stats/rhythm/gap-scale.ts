// The scale on which gaps are smoothed: days while gaps are short, log days once they are longer than a month.

/** Where days turn into log days. */
const MONTH_DAYS = 30

/**
 * From days to the scale: 30 asinh(days / 30). Near 0 it is the days themselves, far above a month 30 log(days / 15).
 *
 * The inverse hyperbolic sine (Johnson 1949; Burbidge, Magee and Robb 1988, JASA 83) joins the two without a kink; a
 * kink at 30 days would bend the density just where most refills fall.
 *
 * @throws never.
 */
export function toScale(days: number): number {
  return MONTH_DAYS * Math.asinh(days / MONTH_DAYS)
}

/** From the scale back to days. @throws never. */
export function toDays(scaled: number): number {
  return MONTH_DAYS * Math.sinh(scaled / MONTH_DAYS)
}

/** How long one day is on the scale at a scale value: 1 at 0, 0.71 at 30 days, 30 / days far beyond. @throws never. */
export function scalePerDay(scaled: number): number {
  return 1 / Math.cosh(scaled / MONTH_DAYS)
}
