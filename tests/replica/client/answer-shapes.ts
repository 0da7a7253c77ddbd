// The JSON answers the pages load, as far as the replica gives them: the shapes documented for Seller Central's own pages.
export interface Amount {
  Amount: number
  CurrencyCode: string
}

export interface SearchItem {
  asin: string
  sellerSku: string
  productName: string
  productLink: string
  orderItemId: string
  quantityOrdered: number
  quantityShipped: number
  quantityUnShipped: number
  quantityCanceled: number
  unitPrice: Amount | null
  isGift: boolean
}
export interface SearchOrder {
  amazonOrderId: string
  /** Epoch seconds, as a float. */
  orderDate: number
  relativeOrderDate: string
  homeMarketplaceId: string
  salesChannel: string
  orderFulfillmentStatus: string
  isMerchantFulfilled: boolean
  cancellationDate: number | null
  replacedOrderId: string | null
  blob: string
  timeZoneDetailsMap: Record<string, { offset: number; shortenedTzString: string }>
  orderItems: SearchItem[]
}
export interface SearchAnswer {
  total: number
  offset: number
  orders: SearchOrder[]
  appliedSearchFilters: { key: string; selectedValues: string[] }[]
  exceptions: string[]
  featureList: string[]
  requestId: string
  debugInfo: null
}

/** What the page asks for the names beside its rows. Names only the page may see. */
export interface NamesAnswer {
  [blob: string]: { buyerName: string; recipient: string; address: string; phone: string }
}

export interface DetailItem {
  ASIN: string
  SellerSKU: string
  Title: string
  QuantityOrdered: number
  QuantityShipped: number
  QuantityCanceled: number
  QuantityUnshipped: number
  OrderItemId: string
  ItemCost: {
    UnitPrice: Amount | null
    Subtotal: Amount | null
    Tax: Amount
    Promotion: Amount
    Total: Amount | null
  }
  ProductLink: string
}
export interface DetailAnswer {
  order: {
    amazonOrderId: string
    purchaseDate: number
    buyerProxyEmail: string
    buyerCompanyName: string | null
    verifiedBusinessBuyer: boolean
    isIBAOrder: boolean
    fulfillmentChannel: string
    orderMarketplaceId: string
    salesChannel: string
    replacedOrderId: string | null
    orderStatus: { OrderStatus: string; RefundApplied: boolean }
    orderCost: Record<'Total' | 'TaxTotal' | 'PromotionTotal' | 'RefundTotal' | 'GrandTotal', Amount>
    orderItems: DetailItem[]
    packages: { packageId: string; orderItemIds: string[] }[]
    blob: string
  }
  requestId: string
  responseCodes: string[]
}

export interface ReportColumn {
  label: string
  translationKey: string
  valueFormat: string
  isDefaultSelected: boolean
}
export interface ReportAnswer {
  data: {
    getReportData: {
      granularity: string
      hadPrevious: boolean
      hasNext: boolean
      size: number
      startDate: string
      endDate: string
      page: number
      columns: ReportColumn[]
      rows: (string | number | null)[][]
    }
  }
}
export interface ReportQuestion {
  operationName: string
  variables: {
    input: {
      legacyReportId: string
      startDate: string
      endDate: string
      granularity: string
      asins: string[]
      page: number
    }
  }
}

export interface Listing {
  sku: string
  asin: string
  fnsku: string
  productName: string
  marketplaceId: string
  fulfilledBy: 'AMAZON' | 'MERCHANT'
  availableQuantity: number
  inboundQuantity: number
  reservedQuantity: number
  price: { amount: number; currencyCode: string }
  unitsSoldLast30Days: number
}
export interface InventoryAnswer {
  data: { inventorySearch: { totalListingCount: number; listings: Listing[] } }
}

export interface HealthListing {
  asin: string
  sku: string
  productName: string
  fulfilledBy: string
  ncxRate: number
  ncxOrders: number
  totalOrders: number
  starRating: number
  returnRate: number
  lastUpdated: string
  cxHealth: string
}
export interface HealthAnswer {
  pcrListings: HealthListing[]
  totalListingsCount: number
}

export interface AccountAnswer {
  globalAccount: { id: string; label: string }
  regionalAccount: { label: string; ids: { mons_sel_mkid: string; mons_sel_dir_mcid: string } }
}
