// Which shop a page belongs to: account and marketplace, from what the page itself says, or unknown.
//
// Account, one of: the page's own account-switcher answer; `#partner-switcher[data-merchant_selection]`; `mons_sel_*` in the address.
// They may print one account under ids of two kinds ("amzn1.merchant.d.…" and "….o.…"): ids seen together are one account.
// Names on the page identify nobody; they may confirm an account remembered earlier under that very name.
//
// Marketplace, first of: an id from those three; the one marketplace all orders on the page name (JSON, sales channel, contact link);
// a host that serves a single marketplace, but only where the country printed beside the account's name is the same.
// Sources that disagree make it unknown: then nothing is drawn and nothing is stored. Cookies are never read.
import type { AccountId, MarketplaceId } from '@/lib/schema/ids'
import { type Marketplace, marketplaceById, marketplacesOfHost } from '@/lib/schema/marketplaces'
import type { PageShop } from '@/lib/schema/page-reading'
import { fields, textField } from './answers/json-fields'
import { optionalText } from './landmarks/element-text'
import { isCountryName } from './wording/country-names'

/** An account met before: the id it is kept under, and every id and name it was seen with. */
export interface KnownAccount {
  account: AccountId
  names: string[]
}

export interface ShopEvidence {
  doc: ParentNode
  url: URL
  /** The page's language, to know the country beside the account's name in; null: in English and the country's own only. */
  language: string | null
  /** Body of the account-switcher answer, where one went by. */
  switcher: unknown
  /** Marketplaces the orders of the page name, in any order; asked only where nothing else tells. */
  orderMarketplaces(): readonly MarketplaceId[]
  known: readonly KnownAccount[]
}

export interface DetectedShop {
  /** null: unknown. */
  shop: PageShop | null
  /** Sources contradict each other: what was known before holds no longer either. */
  disagree: boolean
  /** What is to be remembered of the account: its ids and names on this page; null when its id is not on it. */
  account: KnownAccount | null
}

const MERCHANT = /^amzn1\.merchant\.[a-z]\.[A-Z0-9]+$/i
const MARKETPLACE = /^(?:amzn1\.mp\.o\.)?([A-Z0-9]{10,16})$/

const merchantId = (text: string | null | undefined): string | null =>
  text != null && MERCHANT.test(text.trim()) ? text.trim() : null
const marketplaceIn = (text: string | null | undefined): Marketplace | undefined =>
  marketplaceById(MARKETPLACE.exec(text?.trim() ?? '')?.[1] ?? '')

/** The names printed for the account at hand: "Name" and, where the header shows it, "Name | Country". */
const NAME_PLACES = [
  '.partner-dropdown-button', // to 2026
  '.partner-label',
  '.dropdown-account-switcher-header-label', // 2025-26
  '[data-test="current-account"]',
  '[data-test-id="partner-switcher-account-name"]',
] as const

function printedName(doc: ParentNode): string | null {
  for (const place of NAME_PLACES) {
    const text = optionalText(doc, place) // absent in every header but one
    if (text !== null) return text
  }
  return null
}

interface Ids {
  merchants: string[]
  marketplaces: Marketplace[]
  names: string[]
}

function idsOf({ doc, url, switcher }: ShopEvidence): Ids {
  const regional = fields(fields(switcher)?.['regionalAccount'])
  const ids = fields(regional?.['ids'])
  const header = doc.querySelector('#partner-switcher')
  const query = url.searchParams
  const name = printedName(doc)
  const label = textField(regional, 'label')
  return {
    merchants: [
      merchantId(textField(ids, 'mons_sel_dir_mcid')),
      merchantId(query.get('mons_sel_dir_mcid')),
      merchantId(query.get('mons_sel_mcid')),
      merchantId(header?.getAttribute('data-merchant_selection')),
    ].filter(id => id !== null),
    marketplaces: [
      marketplaceIn(textField(ids, 'mons_sel_mkid')),
      marketplaceIn(query.get('mons_sel_mkid')),
      marketplaceIn(header?.getAttribute('data-marketplace_selection')),
    ].filter(one => one !== undefined),
    names: [name, label].filter(text => text !== null),
  }
}

/** Two ids of one kind that differ are two accounts; then none is certain. */
function contradict(merchants: readonly string[]): boolean {
  const kind = (id: string): string => id.split('.')[2] ?? ''
  return merchants.some(a => merchants.some(b => kind(a) === kind(b) && a !== b))
}

/** The id an account is kept under: as remembered, else the first source's. By name only where one remembered account has it. */
function accountOf(ids: Ids, known: readonly KnownAccount[]): AccountId | null {
  if (contradict(ids.merchants)) return null
  const met = known.find(one => ids.merchants.some(id => one.account === id || one.names.includes(id)))
  if (met) return met.account
  if (ids.merchants[0] !== undefined) return ids.merchants[0] as AccountId
  const named = known.filter(one => ids.names.some(name => one.names.includes(name)))
  return named.length === 1 ? (named[0]?.account ?? null) : null
}

/** Whether a printed name ends in the country of a marketplace: "Name | Germany". */
const namesCountry = (names: readonly string[], { country }: Marketplace, language: string | null): boolean =>
  names.some(name => isCountryName(name.split('|').at(-1)?.trim() ?? '', country, language))

function marketplaceOf(evidence: ShopEvidence, ids: Ids): MarketplaceId | null {
  const named = new Set(ids.marketplaces.map(one => one.id))
  if (named.size > 1) return null
  const [one] = named
  if (one !== undefined) return one
  const ofOrders = new Set(evidence.orderMarketplaces())
  if (ofOrders.size > 1) return null
  const [only] = ofOrders
  if (only !== undefined) return only
  const ofHost = marketplacesOfHost(evidence.url.host)
  const [single] = ofHost
  return ofHost.length === 1 && single && namesCountry(ids.names, single, evidence.language)
    ? single.id
    : null
}

/** The shop of a page, and what to remember of its account. Pure: the caller keeps and hands in what is remembered. */
export function detectShop(evidence: ShopEvidence): DetectedShop {
  const ids = idsOf(evidence)
  const account = accountOf(ids, evidence.known)
  const marketplace = account === null ? null : marketplaceOf(evidence, ids)
  return {
    shop: account !== null && marketplace !== null ? { account, marketplace } : null,
    disagree: contradict(ids.merchants) || new Set(ids.marketplaces.map(one => one.id)).size > 1,
    account:
      account !== null && ids.merchants.length > 0
        ? { account, names: [...new Set([...ids.merchants, ...ids.names])] }
        : null,
  }
}
