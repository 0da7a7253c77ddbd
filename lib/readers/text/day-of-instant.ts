// The calendar day of an instant where a marketplace is: a coupon that ends at midnight in Seattle ends the next day in UTC.
import type { MarketplaceId } from '@/lib/schema/ids'
import { marketplaceById } from '@/lib/schema/marketplaces'
import { offsetSecondsAt } from './zone-offset'

/** Epoch day of epoch seconds in the marketplace's time zone; in UTC where the marketplace is not known. */
export function dayOfInstant(instant: number, marketplace: MarketplaceId | null): number {
  const zone = marketplace === null ? undefined : marketplaceById(marketplace)?.timeZone
  return Math.floor((instant + (zone === undefined ? 0 : offsetSecondsAt(instant, zone))) / 86_400)
}
