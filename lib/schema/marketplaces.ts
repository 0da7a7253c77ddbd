// The marketplaces Seller Central serves: id, hosts, currency, time zone, and how files name them.
// Hosts and ids: Amazon's Selling Partner API documentation. Host, marketplace and page language are independent.
import type { MarketplaceId } from './ids'

export interface Marketplace {
  readonly id: MarketplaceId
  readonly country: string
  /** How `sales-channel` spells it, without "www.": "Amazon.co.uk". */
  readonly salesChannel: string
  readonly currency: string
  readonly timeZone: string
  /** BCP 47 locale used to print money and dates. */
  readonly locale: string
  readonly hosts: readonly string[]
}

const EUROPE = 'sellercentral-europe.amazon.com'
const row = (
  country: string,
  id: string,
  domain: string,
  currency: string,
  timeZone: string,
  locale: string,
  ...moreHosts: string[]
): Marketplace => ({
  id: id as MarketplaceId,
  country,
  salesChannel: `Amazon.${domain}`,
  currency,
  timeZone,
  locale,
  hosts: [`sellercentral.amazon.${domain}`, ...moreHosts],
})

export const MARKETPLACES: readonly Marketplace[] = [
  row('US', 'ATVPDKIKX0DER', 'com', 'USD', 'America/Los_Angeles', 'en-US'),
  row('CA', 'A2EUQ1WTGCTBG2', 'ca', 'CAD', 'America/Los_Angeles', 'en-CA'),
  row('MX', 'A1AM78C64UM0Y8', 'com.mx', 'MXN', 'America/Los_Angeles', 'es-MX'),
  row('BR', 'A2Q3Y263D00KWC', 'com.br', 'BRL', 'America/Sao_Paulo', 'pt-BR'),
  row('UK', 'A1F83G8C2ARO7P', 'co.uk', 'GBP', 'Europe/London', 'en-GB', EUROPE),
  row('DE', 'A1PA6795UKMFR9', 'de', 'EUR', 'Europe/Berlin', 'de-DE', EUROPE),
  row('FR', 'A13V1IB3VIYZZH', 'fr', 'EUR', 'Europe/Paris', 'fr-FR', EUROPE),
  row('IT', 'APJ6JRA9NG5V4', 'it', 'EUR', 'Europe/Rome', 'it-IT', EUROPE),
  row('ES', 'A1RKKUPIHCS9HS', 'es', 'EUR', 'Europe/Madrid', 'es-ES', EUROPE),
  row('NL', 'A1805IZSGTT6HS', 'nl', 'EUR', 'Europe/Amsterdam', 'nl-NL'),
  row('SE', 'A2NODRKZP88ZB9', 'se', 'SEK', 'Europe/Stockholm', 'sv-SE'),
  row('PL', 'A1C3SOZRARQ6R3', 'pl', 'PLN', 'Europe/Warsaw', 'pl-PL'),
  row('BE', 'AMEN7PMS3EDWL', 'com.be', 'EUR', 'Europe/Brussels', 'fr-BE'),
  row('IE', 'A28R8C7NBKEWEA', 'ie', 'EUR', 'Europe/Dublin', 'en-IE'),
  row('TR', 'A33AVAJ2PDY3EV', 'com.tr', 'TRY', 'Europe/Istanbul', 'tr-TR'),
  row('AE', 'A2VIGQ35RCS4UG', 'ae', 'AED', 'Asia/Dubai', 'en-AE'),
  row('SA', 'A17E79C6D8DWNP', 'sa', 'SAR', 'Asia/Riyadh', 'en-SA'),
  row('EG', 'ARBP9OOSHTCHU', 'eg', 'EGP', 'Africa/Cairo', 'en-EG'),
  row('ZA', 'AE08WJ6YKNBMC', 'co.za', 'ZAR', 'Africa/Johannesburg', 'en-ZA'),
  row('IN', 'A21TJRUUN4KGV', 'in', 'INR', 'Asia/Kolkata', 'en-IN'),
  row('SG', 'A19VAU5U5O7RUS', 'sg', 'SGD', 'Asia/Singapore', 'en-SG'),
  row('AU', 'A39IBJ37TRP1C6', 'com.au', 'AUD', 'Australia/Sydney', 'en-AU'),
  row('JP', 'A1VC38T7YXB528', 'co.jp', 'JPY', 'Asia/Tokyo', 'ja-JP', 'sellercentral-japan.amazon.com'),
]

const byId = new Map(MARKETPLACES.map(m => [m.id as string, m]))
const byChannel = new Map(MARKETPLACES.map(m => [m.salesChannel.toLowerCase(), m]))

/** The marketplace of an id, or undefined. */
export const marketplaceById = (id: string): Marketplace | undefined => byId.get(id)

/** The marketplace of a `sales-channel` cell ("Amazon.co.uk", "www.amazon.de"); undefined for "Non-Amazon" and unknown ones. */
export const marketplaceBySalesChannel = (channel: string): Marketplace | undefined =>
  byChannel.get(
    channel
      .trim()
      .toLowerCase()
      .replace(/^www\./, ''),
  )

/** Marketplaces a host can show. A host never decides alone: unified accounts open others. */
export const marketplacesOfHost = (host: string): readonly Marketplace[] =>
  MARKETPLACES.filter(m => m.hosts.includes(host))

export const SELLER_CENTRAL_HOSTS: readonly string[] = [...new Set(MARKETPLACES.flatMap(m => m.hosts))]
/** Match patterns of every Seller Central host, for the manifest. */
export const SELLER_CENTRAL_MATCHES: string[] = SELLER_CENTRAL_HOSTS.map(host => `https://${host}/*`)
