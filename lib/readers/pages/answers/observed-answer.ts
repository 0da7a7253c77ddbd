// What the observer in the page's own world hands to the content script: which addresses it listens to, under which name it tells.
// Small on purpose: it is the only file the two worlds share.

/** Event on `document` that carries one observed answer as JSON text in `detail`. */
export const ANSWER_EVENT = 'encore:answer'
/** Event by which the content script says that it listens: what went by before is told again. */
export const LISTENING_EVENT = 'encore:listening'

export interface ObservedAnswer {
  /** Path and query of the address, as the page asked it. */
  address: string
  /** The part of the question that the answer does not repeat; null where there is none. */
  request: unknown
  /** The answer, cut down to the fields that are read. */
  body: unknown
}

/** The answers a page loads by itself that are looked at. Nothing else ever is, the name-and-address resolver least of all. */
export const WATCHED = {
  orderSearch: '/orders-api/search',
  order: '/orders-api/order/',
  businessReports: '/business-reports/api',
  inventory: '/myinventory/gql',
  accountSwitcher: '/account-switcher/global-and-regional-account/merchantMarketplace',
} as const
export type Watched = keyof typeof WATCHED

const ORDER_PATH = /^\/orders-api\/order\/\d{3}-\d{7}-\d{7}$/

/** Which watched answer a path is, or null. Paths are compared whole: "/orders-api/search/x" is not watched. */
export function watchedKind(pathname: string): Watched | null {
  if (ORDER_PATH.test(pathname)) return 'order'
  for (const kind of ['orderSearch', 'businessReports', 'inventory', 'accountSwitcher'] as const)
    if (pathname === WATCHED[kind]) return kind
  return null
}
