// POST /myinventory/gql and the listing health behind Voice of the Customer.
import { isoDate } from '@/lib/schema/dates'
import { minorDigits } from '@/lib/schema/money'
import type { HealthAnswer, InventoryAnswer } from '@/tests/replica/client/answer-shapes'
import type { Visit } from '@/tests/replica/client/visit'
import type { Country } from '@/tests/shop/parameters'
import type { Shop } from '@/tests/shop/shop'

/** Listings of the marketplace, with their stock. */
export function inventory(shop: Shop, visit: Visit): InventoryAnswer {
  const listings = shop.stock.flatMap(stock => {
    const product = shop.products[stock.product]
    if (stock.country !== visit.country || product === undefined) return []
    const price = product.price[visit.country as Country] / 10 ** minorDigits(visit.currency)
    return [
      {
        sku: product.sku,
        asin: product.asin,
        fnsku: product.fnsku,
        productName: product.title[visit.language],
        marketplaceId: visit.marketplaceId,
        fulfilledBy: product.merchantFulfilled ? ('MERCHANT' as const) : ('AMAZON' as const),
        availableQuantity: stock.available,
        inboundQuantity: stock.inbound,
        reservedQuantity: stock.reserved,
        price: { amount: price, currencyCode: visit.currency },
        unitsSoldLast30Days: stock.shipped30,
      },
    ]
  })
  return { data: { inventorySearch: { totalListingCount: listings.length, listings } } }
}

/** GET /pcrHealth/pcrListingSummary: returns, complaints and stars of each listing. */
export function listingHealth(query: URLSearchParams, shop: Shop, visit: Visit): HealthAnswer {
  const size = Number(query.get('pageSize') ?? 25)
  const offset = Number(query.get('pageOffset') ?? 0)
  const all = shop.products.map(product => ({
    asin: product.asin,
    sku: product.sku,
    productName: product.title[visit.language],
    fulfilledBy: product.merchantFulfilled ? 'Merchant' : 'Amazon',
    ncxRate: product.returnShare / 2,
    ncxOrders: Math.round(product.ratings * product.returnShare * 0.1),
    totalOrders: product.ratings,
    starRating: product.stars,
    returnRate: product.returnShare,
    lastUpdated: isoDate(shop.lastDay),
    cxHealth: product.stars >= 4.2 ? 'Good' : 'Fair',
  }))
  return { pcrListings: all.slice(offset, offset + size), totalListingsCount: all.length }
}
