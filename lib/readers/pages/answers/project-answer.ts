// Cuts an observed answer down to the fields that are read, before it leaves the page's own world:
// names, addresses, phone numbers and anything not listed here never get further.
import type { Watched } from './observed-answer'

/** true keeps a plain value; an object keeps those keys; a one-element array projects every element. */
type Shape = true | { readonly [key: string]: Shape } | readonly [Shape]

const money: Shape = { Amount: true, CurrencyCode: true }

const orderSearch: Shape = {
  total: true,
  orders: [
    {
      amazonOrderId: true,
      orderDate: true,
      homeMarketplaceId: true,
      salesChannel: true,
      orderFulfillmentStatus: true,
      isMerchantFulfilled: true,
      cancellationDate: true,
      replacedOrderId: true,
      orderItems: [
        {
          asin: true,
          sellerSku: true,
          productName: true,
          orderItemId: true,
          quantityOrdered: true,
          quantityShipped: true,
          quantityCanceled: true,
          unitPrice: money,
        },
      ],
    },
  ],
}

const order: Shape = {
  order: {
    amazonOrderId: true,
    purchaseDate: true,
    isIBAOrder: true,
    verifiedBusinessBuyer: true,
    fulfillmentChannel: true,
    orderMarketplaceId: true,
    salesChannel: true,
    replacedOrderId: true,
    orderStatus: { OrderStatus: true },
    orderItems: [
      {
        ASIN: true,
        SellerSKU: true,
        Title: true,
        OrderItemId: true,
        QuantityOrdered: true,
        QuantityShipped: true,
        QuantityCanceled: true,
        ItemCost: { UnitPrice: money, Subtotal: money, Promotion: money },
      },
    ],
  },
}

const businessReports: Shape = {
  data: {
    getReportData: {
      granularity: true,
      hasNext: true,
      startDate: true,
      endDate: true,
      page: true,
      columns: [{ label: true, translationKey: true, valueFormat: true }],
      rows: [[true]],
    },
  },
}

const accountSwitcher: Shape = {
  globalAccount: { id: true, label: true },
  regionalAccount: { label: true, ids: { mons_sel_mkid: true, mons_sel_dir_mcid: true } },
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function project(value: unknown, shape: Shape): unknown {
  if (shape === true) return typeof value === 'object' ? null : value
  if (Array.isArray(shape))
    return Array.isArray(value) ? value.map(one => project(one, shape[0] as Shape)) : null
  if (!isObject(value)) return null
  const kept: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(shape)) if (key in value) kept[key] = project(value[key], inner)
  return kept
}

/** Keys of the inventory answer worth keeping. Its shape is not known: plain values are kept by name, containers are walked. */
const INVENTORY_KEY =
  /sku|asin|title|itemname|productname|quantity|qty|available|inbound|reserved|fulfill|sellable|currency|price|amount|marketplaceid|total/i

function projectInventory(value: unknown, depth: number): unknown {
  if (depth > 12) return null
  if (Array.isArray(value)) return value.map(one => projectInventory(one, depth + 1))
  if (!isObject(value)) return null
  const kept: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner !== null) kept[key] = projectInventory(inner, depth + 1)
    else if (INVENTORY_KEY.test(key)) kept[key] = inner
  }
  return kept
}

const ALIAS = /^[^@\s]+@marketplace\.amazon\.[a-z.]+$/i

/** The alias of an order, under the three names it has been seen by; a value that is no marketplace alias is dropped here. */
function aliasOf(body: unknown): string | null {
  const one = isObject(body) && isObject(body['order']) ? body['order'] : {}
  const buyer = isObject(one['buyer']) ? one['buyer'] : {}
  const alias = [one['buyerProxyEmail'], one['buyerEmail'], buyer['email']].find(
    value => typeof value === 'string' && ALIAS.test(value.trim()),
  )
  return typeof alias === 'string' ? alias : null
}

/** The fields of an answer that are read, and no others. */
export function projectAnswer(kind: Watched, body: unknown): unknown {
  if (kind === 'inventory') return projectInventory(body, 0)
  if (kind === 'businessReports') return project(body, businessReports)
  if (kind === 'accountSwitcher') return project(body, accountSwitcher)
  if (kind === 'orderSearch') return project(body, orderSearch)
  const kept = project(body, order) as { order?: Record<string, unknown> | null } | null
  if (kept?.order) kept.order['buyerProxyEmail'] = aliasOf(body)
  return kept
}

/** What the page asked, for the one answer that does not repeat it: the report's id, dates and granularity. */
export function projectRequest(kind: Watched, request: string | null): unknown {
  if (kind !== 'businessReports' || request === null) return null
  let asked: unknown
  try {
    asked = JSON.parse(request)
  } catch {
    return null
  }
  const input = {
    legacyReportId: true,
    startDate: true,
    endDate: true,
    granularity: true,
    page: true,
  } as const
  return project(asked, { operationName: true, variables: { input, ...input } })
}
