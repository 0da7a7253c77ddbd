// The nouns of the wire as they may arrive: what a page can say is bounded here, once, and trusted inside the door.
import * as z from 'zod/mini'
import type { AccountId, Asin, MarketplaceId, OrderId, ShopKey, Sku } from '@/lib/schema/ids'
import { isAsin, isOrderId } from '@/lib/schema/ids'
import { marketplaceById } from '@/lib/schema/marketplaces'
import type { PageShop } from '@/lib/schema/page-reading'

// Extension pages forbid eval; without this zod would try it once and leave a complaint in the log.
z.config({ jitless: true })

/** A piece of text no longer than a page would print. */
export const text = (longest: number) => z.string().check(z.maxLength(longest))
/** The same, or an explicit null. */
export const gap = <S extends z.ZodMiniType>(schema: S) => z.nullable(schema)
/** A list no longer than a page could show. */
export const list = <S extends z.ZodMiniType>(schema: S, longest: number) =>
  z.array(schema).check(z.maxLength(longest))

export const asin = z.custom<Asin>(value => typeof value === 'string' && isAsin(value))
export const orderId = z.custom<OrderId>(value => typeof value === 'string' && isOrderId(value))
export const marketplace = z.custom<MarketplaceId>(
  value => typeof value === 'string' && marketplaceById(value) !== undefined,
)
/** "|" joins the parts of a shop key, so that no part may hold it. */
export const account = z.custom<AccountId>(
  value => typeof value === 'string' && value.length > 0 && value.length <= 200 && !value.includes('|'),
)
export const sku = z.custom<Sku>(value => typeof value === 'string' && value.length <= 200)
export const shopKey = z.custom<ShopKey>(
  value => typeof value === 'string' && value.length <= 260 && value.split('|').length === 3,
)
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/))
export const pageShop: z.ZodMiniType<PageShop> = z.object({ account, marketplace })
