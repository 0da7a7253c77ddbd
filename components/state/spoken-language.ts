// The language and the place to print by, out of the settings and the shop at hand.
import { type Language, languageOf } from '@/assets/words/say'
import { marketplaceById } from '@/lib/schema/marketplaces'
import type { PanelState } from '@/lib/schema/panel-state'
import type { BooksState } from './source'

/** The language to speak before and after the books are known. */
export const spokenLanguage = (books: PanelState<BooksState>, browserLanguage: string): Language =>
  languageOf(books.kind === 'ready' ? books.view.settings.language : 'auto', browserLanguage)

/** Locale of a shop's marketplace, or null without a shop. */
export const localeOf = (shop: { marketplace: string } | null): string | null =>
  shop ? (marketplaceById(shop.marketplace)?.locale ?? null) : null
