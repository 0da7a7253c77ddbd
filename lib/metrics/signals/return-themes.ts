// What Amazon's return reasons are about: each code and its theme. Codes as both returns reports print them.
import type { ReturnReason } from '@/lib/schema/signals'

export type ReturnTheme = ReturnReason['theme']

const CODES: Record<ReturnTheme, readonly string[]> = {
  // The wrong size or variant, as bought or as worn.
  'size-fit': [
    'APPAREL_TOO_LARGE',
    'APPAREL_TOO_SMALL',
    'APP-TOO-LARGE',
    'APP-TOO-SMALL',
    'CLOTHING_TOO_LARGE',
    'CLOTHING_TOO_SMALL',
    'JEWELRY_TOO_LARGE',
    'JEWELRY_TOO_SMALL',
    'JEWELLERY_TOO_LARGE',
    'JEWELLERY_TOO_SMALL',
    'MISORDERED',
    'POOR_FIT',
  ],
  // Not what the page led to expect.
  'not-as-described': [
    'APPAREL_STYLE',
    'APP-STYLE',
    'BAD-DESC',
    'CLOTHING_STYLE',
    'DIFFERENT_PRODUCT',
    'DID_NOT_LIKE_COLOR',
    'DID_NOT_LIKE_FABRIC',
    'INACCURATE_WEBSITE_DESCRIPTION',
    'JEWELRY_NO_CERT',
    'JEWELLERY_NO_CERT',
    'NOT_AS_DESCRIBED',
    'PRODUCT_NOT_ITALIAN',
    'PRODUCT_NOT_SPANISH',
  ],
  compatibility: ['EXCESSIVE_INSTALLATION', 'NOT_COMPATIBLE', 'PART_NOT_COMPATIBLE'],
  defect: [
    'BAD-ITEM',
    'DEFECTIVE',
    'JEWELRY_BAD_CLASP',
    'JEWELRY_BATTERY',
    'JEWELRY_LOOSE_STONE',
    'JEWELRY_NO_DOCS',
    'JEWELRY_TARNISHED',
    'JEWELLERY_BAD_CLASP',
    'JEWELLERY_BATTERY',
    'JEWELLERY_LOOSE_STONE',
    'JEWELLERY_NO_DOCS',
    'MISSING_PARTS',
    'QUALITY_UNACCEPTABLE',
    'WARRANTY',
  ],
  damage: ['CARRIER_DAMAGED', 'CUSTOMER_DAMAGED', 'DAMAGED', 'DAMAGED_BY_CARRIER', 'DAMAGED_BY_FC'],
  // It came late, not at all, or was another thing than ordered.
  delivery: [
    'EXTRA_ITEM',
    'MISSED_ESTIMATED_DELIVERY',
    'NEVER_ARRIVED',
    'SWITCHEROO',
    'UNDELIVERABLE_CARRIER_MISS_SORTED',
    'UNDELIVERABLE_FAILED_DELIVERY_ATTEMPTS',
    'UNDELIVERABLE_INSUFFICIENT_ADDRESS',
    'UNDELIVERABLE_MISSING_LABEL',
    'UNDELIVERABLE_REFUSED',
    'UNDELIVERABLE_UNCLAIMED',
    'UNDELIVERABLE_UNKNOWN',
  ],
  unwanted: [
    'FOUND_BETTER_PRICE',
    'NO_REASON_GIVEN',
    'ORDERED_WRONG_ITEM',
    'UNAUTHORISED_PURCHASE',
    'UNAUTHORIZED_PURCHASE',
    'UNWANTED_ITEM',
  ],
  other: ['OTHER', 'UNKNOWN_OTHER_REASON'],
}

const THEMES = new Map(
  (Object.keys(CODES) as ReturnTheme[]).flatMap(theme => CODES[theme].map(code => [plain(code), theme])),
)

/** Seller-fulfilled returns print "CR-" or "AMZ-PG-" before the code, and hyphens for underscores. */
function plain(code: string): string {
  return code
    .toUpperCase()
    .replace(/^CR-/, '')
    .replace(/^AMZ-PG-/, '')
    .replace(/[-\s]/g, '_')
}

/** @returns 'other' for a code that is not known. @throws never. */
export const returnTheme = (code: string): ReturnTheme => THEMES.get(plain(code)) ?? 'other'
