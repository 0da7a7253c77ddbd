// The `sales-channel` cell: which marketplace an order came through, or that Amazon only shipped it (multi-channel fulfilment).
import type { Row } from '@/lib/readers/report-reader'
import type { MarketplaceId } from '@/lib/schema/ids'
import { marketplaceBySalesChannel } from '@/lib/schema/marketplaces'

export interface SalesChannel {
  /** null: multi-channel, or the cell is a gap. */
  marketplace: MarketplaceId | null
  multiChannel: boolean
  /** A channel nobody knows: the line must not be counted for any shop. */
  unknown: boolean
}

const NOT_STATED: SalesChannel = { marketplace: null, multiChannel: false, unknown: false }

function channelOf(text: string): SalesChannel {
  const marketplace = marketplaceBySalesChannel(text)?.id ?? null
  const multiChannel = marketplace === null && /^non-amazon/i.test(text)
  return { marketplace, multiChannel, unknown: marketplace === null && !multiChannel }
}

/** The channel of a row; "not stated" for a gap or a file without the column. */
export const salesChannelIn = <Field extends string>(row: Row<Field>, field: Field): SalesChannel =>
  row.mapped(field, channelOf) ?? NOT_STATED
