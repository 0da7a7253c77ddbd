// What a page of the replica knows of itself: whose shop, which language, which layout. The server writes it into the page,
// the page's script reads it back.
export type PageLanguage = 'en' | 'de' | 'fr' | 'ja'
/** 'strange': a layout of Manage Orders that nobody has seen yet. */
export type LayoutAge = 'current' | 'older' | 'strange'
/** How the header names account and marketplace: ids by the account switcher's answer, ids in attributes (older), names only ("new" header), or not at all. */
export type HeaderKind = 'current' | 'older' | 'new' | 'unknown'

export interface Visit {
  country: string
  marketplaceId: string
  currency: string
  timeZone: string
  /** BCP 47 of the page. */
  locale: string
  language: PageLanguage
  layout: LayoutAge
  header: HeaderKind
  /** 'off': the page's script takes its answers from elsewhere, so that only its DOM can be read. */
  json: 'on' | 'off'
  /** Milliseconds until buyer names arrive and rows are drawn anew. */
  lateMs: number
  accountId: string
  directedAccountId: string
  accountName: string
  countryName: string
  /** Days the business report is opened on, when its address names none. */
  reportFrom: string
  reportTo: string
}

/** The visit the server wrote into this page. @throws when the page holds none. */
export function visitOfPage(): Visit {
  const text = document.querySelector('#replica-visit')?.textContent
  if (!text) throw new Error('The page holds no visit.')
  return JSON.parse(text) as Visit
}
