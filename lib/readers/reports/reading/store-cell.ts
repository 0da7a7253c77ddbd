// A cell that names a marketplace in whichever way its report does: country code or name, sales channel, or Amazon's own id.
import { isCountryName } from '@/lib/readers/pages/wording/country-names'
import type { Row } from '@/lib/readers/report-reader'
import type { MarketplaceId } from '@/lib/schema/ids'
import { MARKETPLACES, marketplaceById, marketplaceBySalesChannel } from '@/lib/schema/marketplaces'

/** "DE", "GB" or "UK", "Germany", "Amazon.de", "A1PA6795UKMFR9"; null for what names none, or several. */
function marketplaceOf(text: string): MarketplaceId | null {
  const code = text.toUpperCase() === 'GB' ? 'UK' : text.toUpperCase()
  const market =
    marketplaceById(text) ??
    marketplaceBySalesChannel(text) ??
    MARKETPLACES.find(({ country }) => country === code || isCountryName(text, country, null))
  return market?.id ?? null
}

/** The marketplace of a row; null where the file does not say. */
export const storeIn = <Field extends string>(row: Row<Field>, field: Field): MarketplaceId | null =>
  row.mapped(field, marketplaceOf)
