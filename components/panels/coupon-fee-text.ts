// A coupon fee as the seller types it, and back: an amount of the shop's currency and a percentage.
import { minorDigits } from '@/lib/schema/money'
import type { CouponFee } from '@/lib/schema/settings'

export interface CouponFeeText {
  fixed: string
  share: string
}

/** @param point the reader's decimal mark. */
export function couponFeeText(fee: CouponFee | null, currency: string, point: '.' | ','): CouponFeeText {
  if (fee === null) return { fixed: '', share: '' }
  const digits = minorDigits(currency)
  return {
    fixed: (fee.fixedMinor / 10 ** digits).toFixed(digits).replace('.', point),
    share: String(Math.round(fee.share * 1e6) / 1e4).replace('.', point),
  }
}

/** Null unless both are numbers that fit, a share below 100 %; an empty part is none where the other is stated. */
export function readCouponFee({ fixed, share }: CouponFeeText, currency: string): CouponFee | null {
  if (fixed.trim() === '' && share.trim() === '') return null
  const amount = numberOf(fixed)
  const percent = numberOf(share)
  if (amount === null || percent === null || amount > 1e6 || percent >= 100) return null
  return {
    fixedMinor: Math.round(amount * 10 ** minorDigits(currency)),
    share: Math.round(percent * 1e4) / 1e6,
  }
}

/** From 0 on; 0 where nothing is typed, null where it is no number. */
function numberOf(text: string): number | null {
  const typed = text.trim()
  return typed === '' ? 0 : /^\d+(?:[.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : null
}
