// Whose shop a request sees, in which language and layout: from the host, the address, and the replica's own settings.
import { isoDate } from '@/lib/schema/dates'
import { marketplaceById, marketplacesOfHost } from '@/lib/schema/marketplaces'
import { LOCALE, languageOf } from '@/tests/shop/languages'
import type { Country } from '@/tests/shop/parameters'
import type { Shop } from '@/tests/shop/shop'
import type { HeaderKind, LayoutAge, PageLanguage, Visit } from './client/visit'

/** How pages behave unless their address says otherwise. */
export interface ReplicaSettings {
  layout: LayoutAge
  json: 'on' | 'off'
  header: HeaderKind
  /** Milliseconds until buyer names arrive and the rows are drawn anew. */
  lateMs: number
  /** Milliseconds every JSON answer takes. */
  answerMs: number
  signedOut: boolean
}

export const USUAL_SETTINGS: ReplicaSettings = {
  layout: 'current',
  json: 'on',
  header: 'current',
  lateMs: 400,
  answerMs: 60,
  signedOut: false,
}

const COUNTRY_NAMES: Record<Country, Record<PageLanguage, string>> = {
  US: { en: 'United States', de: 'Vereinigte Staaten', fr: 'États-Unis', ja: 'アメリカ' },
  UK: { en: 'United Kingdom', de: 'Vereinigtes Königreich', fr: 'Royaume-Uni', ja: 'イギリス' },
  DE: { en: 'Germany', de: 'Deutschland', fr: 'Allemagne', ja: 'ドイツ' },
  FR: { en: 'France', de: 'Frankreich', fr: 'France', ja: 'フランス' },
  JP: { en: 'Japan', de: 'Japan', fr: 'Japon', ja: '日本' },
}

/** The marketplace the account last switched to, else the host's, else the account's home. */
function countryOf(url: URL, shop: Shop): Country {
  const asked = marketplaceById((url.searchParams.get('mons_sel_mkid') ?? '').replace(/^amzn1\.mp\.o\./, ''))
  const candidates = [asked, ...marketplacesOfHost(url.hostname)].map(one => one?.country as Country)
  return candidates.find(one => shop.marketplaces.has(one)) ?? (shop.parameters.countries[0] as Country)
}

function languageOfUrl(url: URL, country: Country): PageLanguage {
  const asked = url.searchParams.get('mons_sel_locale')?.slice(0, 2)
  return asked === 'en' || asked === 'de' || asked === 'fr' || asked === 'ja' ? asked : languageOf(country)
}

const oneOf = <T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T =>
  allowed.find(one => one === value) ?? otherwise

/** The visit of a request. @throws when the shop has no marketplace at all. */
export function visitOfRequest(url: URL, shop: Shop, settings: ReplicaSettings): Visit {
  const country = countryOf(url, shop)
  const marketplace = shop.marketplaces.get(country)
  if (marketplace === undefined) throw new Error('The shop has no marketplace.')
  const language = languageOfUrl(url, country)
  return {
    country,
    marketplaceId: marketplace.id,
    currency: marketplace.currency,
    timeZone: marketplace.timeZone,
    locale: language === 'en' && country === 'UK' ? 'en-GB' : LOCALE[language],
    language,
    layout: oneOf(url.searchParams.get('layout'), ['current', 'older', 'strange'], settings.layout),
    json: oneOf(url.searchParams.get('json'), ['on', 'off'], settings.json),
    header: oneOf(url.searchParams.get('header'), ['current', 'older', 'new', 'unknown'], settings.header),
    lateMs: Number(url.searchParams.get('late') ?? settings.lateMs),
    accountId: shop.accountId,
    // The switcher prints the account under an id of another kind than the older header does.
    directedAccountId: `amzn1.merchant.d.D${shop.accountId.slice(-13)}`,
    accountName: shop.accountName,
    countryName: COUNTRY_NAMES[country][language],
    reportFrom: isoDate(shop.lastDay - 29),
    reportTo: isoDate(shop.lastDay),
  }
}
