// "Do the gaps pile up on whole weeks?" Shopping weekdays and shipment days do that, whatever is consumed.

export const WEEK_DAYS = 7

/** Standard errors above the even share that count as beyond doubt. */
const SURE = 3
/** A share of gaps on whole weeks below this is not worth a wider kernel, however many gaps prove it. */
const LEAST_SHARE = 1.15 / WEEK_DAYS

/**
 * How far gaps sit on whole weeks: 0 = no more than elsewhere, 1 = all of them; 0 unless beyond doubt.
 *
 * Among gaps of 4 days or more the share divisible by 7 is held against 1/7 by a binomial test, once for all and once
 * without the week that holds the most gaps: a rhythm of exactly four weeks is one heap, a comb has several teeth.
 *
 * @param counts counts[d] = gaps of d days, not weighted.
 * @throws never.
 */
export function weekHeaps(counts: ArrayLike<number>): number {
  let on = 0
  let all = 0
  let strongestOn = 0
  let strongestAll = 0
  for (let week = WEEK_DAYS; week - 3 < counts.length; week += WEEK_DAYS) {
    let inWeek = 0
    for (let day = week - 3; day <= week + 3; day++) inWeek += counts[day] ?? 0
    const onWeek = counts[week] ?? 0
    on += onWeek
    all += inWeek
    if (inWeek > strongestAll) {
      strongestAll = inWeek
      strongestOn = onWeek
    }
  }
  const share = all > 0 ? on / all : 0
  const heaped =
    share > LEAST_SHARE && isFarAboveEven(on, all) && isFarAboveEven(on - strongestOn, all - strongestAll)
  return heaped ? (share * WEEK_DAYS - 1) / (WEEK_DAYS - 1) : 0
}

/** Binomial test of the share 1/7 by its normal approximation. */
function isFarAboveEven(hits: number, n: number): boolean {
  const even = 1 / WEEK_DAYS
  return n > 0 && hits - n * even > SURE * Math.sqrt(n * even * (1 - even))
}
