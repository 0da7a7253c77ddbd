// Coupons as changes: each began, and perhaps ended.
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { DetectedChange } from '@/lib/schema/journal'
import { minorDigits } from '@/lib/schema/money'
import type { AsinSignals, CouponSpan } from '@/lib/schema/signals'

/** Ends are days after the last day of the coupon, up to as-of. @throws never. */
export const couponChanges = ({ asin, asOf, coupons }: AsinSignals): DetectedChange[] =>
  coupons.flatMap((span): DetectedChange[] => {
    const began = { asin, kind: 'coupon', on: span.from, from: null, to: worth(span) } as const
    if (span.to >= asOf) return [began]
    return [began, { ...began, on: isoDate(epochDay(span.to) + 1), from: began.to, to: null }]
  })

/** "10 %", "5.00 EUR". */
function worth({ kind, value, currency }: CouponSpan): string {
  if (kind === 'percent') return `${value} %`
  const digits = minorDigits(currency ?? '')
  return `${(value / 10 ** digits).toFixed(digits)} ${currency ?? ''}`.trim()
}
