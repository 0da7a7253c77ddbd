// "When was there a coupon?" The coupons of an ASIN, those that follow on each other as one.
import { isoDate } from '@/lib/schema/dates'
import type { CouponSpan } from '@/lib/schema/signals'
import type { MoneyTables } from '@/lib/schema/study'

/** @param asOfDay coupons that begin later are not looked at. @throws never. */
export function couponSpans(coupons: MoneyTables['coupons'], asin: number, asOfDay: number): CouponSpan[] {
  const spans: { fromDay: number; toDay: number; what: Pick<CouponSpan, 'kind' | 'value' | 'currency'> }[] =
    []
  const own = coupons
    .filter(one => one.asinIds.includes(asin) && one.fromDay <= asOfDay)
    .sort((a, b) => a.fromDay - b.fromDay || a.toDay - b.toDay)
  for (const { fromDay, toDay, kind, value, currency } of own) {
    const same = spans.findLast(({ what }) => what.kind === kind && what.value === value)
    if (same !== undefined && fromDay <= same.toDay + 1) same.toDay = Math.max(same.toDay, toDay)
    else spans.push({ fromDay, toDay, what: { kind, value, currency } })
  }
  return spans.map(({ fromDay, toDay, what }) => ({ from: isoDate(fromDay), to: isoDate(toDay), ...what }))
}
