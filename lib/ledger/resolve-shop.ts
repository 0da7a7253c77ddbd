// Whose shop an order belongs to. Most rows name account, marketplace and currency. Where one does not: the order's other
// rows, else the marketplace the seller named for the file, else the only marketplace the books know. Decided from all
// rows at once, when figures are read: it does not matter which file came first.
import { LOCAL_ACCOUNT } from '@/lib/schema/ids'
import { marketplaceById } from '@/lib/schema/marketplaces'
import type { BookState } from './book-state'
import { compareTexts } from './compare-texts'
import type { LineSegment } from './line-rows'
import { LINE } from './line-rows'
import type { OrderRows } from './order-rows'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'

interface Claim {
  text: string
  /** Lower is trusted more. */
  rank: number
}
const NOTHING: Claim = { text: '', rank: Number.POSITIVE_INFINITY }

/** The more trusted of two claims; of equals the text that sorts first. */
const stronger = (a: Claim, text: string, rank: number): Claim =>
  text !== '' && (rank - a.rank || (a.text === '' ? -1 : compareTexts(text, a.text))) < 0 ? { text, rank } : a

/** Number of the shop of an order whose lines come from `source`; 0 when no marketplace can be told. */
export function resolveShop(state: BookState, rows: OrderRows, source: number): number {
  let account = NOTHING
  let marketplace = NOTHING
  let currency = NOTHING
  for (let k = 0; k < rows.count; k++) {
    const row = rows.row[k] as number
    const segment = state.lines.segments[row >>> SEGMENT_BITS] as LineSegment
    const i = row & SEGMENT_MASK
    const shop = state.shops.at(segment.shop[i] as number)
    const trust = segment.source[i] as number
    const priced = ((segment.flags[i] as number) & LINE.hasPrice) !== 0
    account = stronger(account, shop.account, shop.account === LOCAL_ACCOUNT ? 1 : 0)
    marketplace = stronger(marketplace, shop.marketplace, trust)
    currency = stronger(currency, shop.currency, trust === source ? (priced ? 0 : 1) : 2 + trust)
    const named = state.provenances.at(segment.provenance[i] as number).marketplace
    marketplace = stronger(marketplace, named ?? '', 16 + trust)
  }
  if (marketplace.text === '' && state.marketplaces.size === 1)
    marketplace = { text: [...state.marketplaces][0] as string, rank: 0 }
  if (marketplace.text === '') return 0
  const money = currency.text || (marketplaceById(marketplace.text)?.currency ?? '')
  return money === '' ? 0 : state.shops.canonical(state.shops.idOf(account.text, marketplace.text, money))
}
