// Coupon performance, the API's JSON: each coupon with its discount, how often it was clipped and redeemed, and what that cost.
// The columns of Seller Central's own download are not known: such a file is refused or asked about, never guessed.
import type { ReportReader, Row } from '@/lib/readers/report-reader'
import { dayOfInstant } from '@/lib/readers/text/day-of-instant'
import { type Asin, isAsin } from '@/lib/schema/ids'
import type { CouponFact } from '@/lib/schema/money-facts'
import { currencyIn, quantityIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import { storeIn } from './reading/store-cell'

const columns = {
  couponId: required('couponId'),
  couponStart: required('startDateTime'),
  couponEnd: required('endDateTime'),
  clips: required('clips'),
  redemptions: required('redemptions'),
  store: optional('marketplaceId'),
  currency: optional('currencyCode'),
  couponName: optional('name'),
  discountType: optional('discountType'),
  discountAmount: optional('discountAmount'),
  couponSales: optional('sales'),
  budgetSpent: optional('budgetSpent'),
  couponAsins: optional('asins.asin'),
}
type Field = keyof typeof columns

/** What a coupon gives; null where the file does not say. */
function discountOf(row: Row<Field>, currency: string | null): Pick<CouponFact, 'kind' | 'value'> | null {
  const percent = row.mapped('discountType', text => /^percent/i.test(text))
  if (percent === null) return null
  const value = percent
    ? row.decimal('discountAmount')
    : currency === null
      ? null
      : row.minor('discountAmount', currency)
  return value === null ? null : { kind: percent ? 'percent' : 'amount', value }
}

const asinsOf = (text: string): Asin[] => text.split(/[\s,;]+/).filter(isAsin)

export const coupons = {
  id: 'coupons',
  reportType: 'GET_COUPON_PERFORMANCE_REPORT',
  columns,
  hallmarks: ['couponId', 'clips', 'redemptions', 'discountType'],
  read(row, sink) {
    const couponId = row.text('couponId')
    if (couponId === null) return 'no-product'
    const startsAt = row.instant('couponStart')
    const endsAt = row.instant('couponEnd')
    if (startsAt === null || endsAt === null) return 'no-date'
    const marketplace = storeIn(row, 'store')
    const currency = currencyIn(row, 'currency')
    const discount = discountOf(row, currency)
    if (discount === null) return 'no-amount'
    const money = (field: Field) => (currency === null ? null : row.minor(field, currency))
    sink.money?.coupon({
      marketplace,
      couponId,
      name: row.text('couponName'),
      fromDay: dayOfInstant(startsAt, marketplace),
      toDay: dayOfInstant(endsAt, marketplace),
      ...discount,
      currency,
      clips: quantityIn(row, 'clips'),
      redemptions: quantityIn(row, 'redemptions'),
      salesMinor: money('couponSales'),
      budgetSpentMinor: money('budgetSpent'),
      asins: [...(row.mapped('couponAsins', asinsOf) ?? [])],
    })
    return null
  },
} satisfies ReportReader<Field>
