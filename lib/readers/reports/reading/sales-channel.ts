// The `sales-channel` cell: which marketplace an order came through, or that Amazon only shipped it (multi-channel fulfilment).
import type { MarketplaceId } from '@/lib/schema/ids'
import { marketplaceBySalesChannel } from '@/lib/schema/marketplaces'

export interface SalesChannel {
  /** null: multi-channel, or the cell is a gap. */
  marketplace: MarketplaceId | null
  multiChannel: boolean
}

const NOT_STATED: SalesChannel = { marketplace: null, multiChannel: false }
const MULTI_CHANNEL: SalesChannel = { marketplace: null, multiChannel: true }
const known = new Map<string, SalesChannel | null>()

/** null for a channel nobody knows: the line must not be counted for any shop. */
export function salesChannelOf(text: string | null): SalesChannel | null {
  if (text === null) return NOT_STATED
  const remembered = known.get(text)
  if (remembered !== undefined) return remembered
  const marketplace = marketplaceBySalesChannel(text)
  const channel = marketplace
    ? { marketplace: marketplace.id, multiChannel: false }
    : /^non-amazon/i.test(text)
      ? MULTI_CHANNEL
      : null
  if (known.size < 256) known.set(text, channel)
  return channel
}
