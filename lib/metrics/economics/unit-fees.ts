// "What would Amazon charge for this unit?" The fee preview, for sales that are not booked yet.
import type { StudyTask } from '@/lib/schema/study'

/** Positive minor units of one unit. */
export interface UnitFee {
  referral: number
  fulfilment: number
  other: number
}

export type UnitFees = (sku: number, asin: number) => UnitFee | null

/**
 * Fees of a unit by SKU, else by ASIN. A row without a referral fee is no preview; a part it does not state is 0. Of
 * several rows for one SKU the newest counts, then the dearest: not which file came first.
 *
 * @throws never.
 */
export function unitFees({ money }: StudyTask): UnitFees {
  const bySku = new Map<number, UnitFee>()
  const byAsin = new Map<number, UnitFee>()
  const rows = money.unitFees
    .filter(fee => fee.referralMinor !== null)
    .map(fee => ({
      sku: fee.skuId,
      asin: fee.asinId,
      seenAt: fee.seenAt,
      referral: fee.referralMinor ?? 0,
      fulfilment: fee.fulfilmentMinor ?? 0,
      other: fee.otherMinor ?? 0,
    }))
    .sort(
      (a, b) =>
        b.seenAt - a.seenAt || b.referral - a.referral || b.fulfilment - a.fulfilment || b.other - a.other,
    )
  for (const { sku, asin, ...fee } of rows) {
    if (sku !== 0 && !bySku.has(sku)) bySku.set(sku, fee)
    if (asin !== 0 && !byAsin.has(asin)) byAsin.set(asin, fee)
  }
  return (sku, asin) => bySku.get(sku) ?? (asin === 0 ? null : (byAsin.get(asin) ?? null))
}
