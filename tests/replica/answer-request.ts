// Which page or answer an address stands for. Everything the replica can say, in one place.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Shop } from '@/tests/shop/shop'
import { businessReport } from './answers/business-report'
import { buyerNames } from './answers/buyer-names'
import { inventory, listingHealth } from './answers/inventory'
import { orderDetail } from './answers/order-detail'
import { searchOrders } from './answers/search-orders'
import type { AccountAnswer, ReportQuestion } from './client/answer-shapes'
import type { Visit } from './client/visit'
import { clientScript } from './client-scripts'
import { otherPage, pageFrame, signInPage } from './page-frame'
import { type ReplicaSettings, visitOfRequest } from './visit-of-request'

export interface Reply {
  status: number
  type: 'text/html' | 'text/javascript' | 'text/css' | 'application/json'
  body: string
  /** A JSON answer, which takes its time. */
  slow: boolean
}

const css = readFileSync(fileURLToPath(new URL('./replica.css', import.meta.url)), 'utf8')
const reply = (type: Reply['type'], body: string, status = 200): Reply => ({
  status,
  type: type,
  body,
  slow: false,
})
const json = (body: unknown): Reply =>
  body === null
    ? { ...reply('application/json', '{"error":"not found"}', 404), slow: true }
    : { ...reply('application/json', JSON.stringify(body)), slow: true }

/** Page paths by prefix, and the script that draws each. */
const PAGES: readonly (readonly [prefix: string, script: string, title: string])[] = [
  ['/orders-v3/order/', 'order-page', 'Order details'],
  ['/orders-v3', 'manage-orders', 'Manage Orders'],
  ['/business-reports', 'business-reports', 'Business Reports'],
  ['/gp/site-metrics/report.html', 'business-reports', 'Business Reports'],
  ['/myinventory', 'inventory', 'Manage All Inventory'],
  ['/inventory', 'inventory', 'Manage Inventory'],
  ['/voice-of-the-customer', 'voice-of-customer', 'Voice of the Customer'],
]

const accountAnswer = (visit: Visit): AccountAnswer => ({
  globalAccount: { id: 'amzn1.pa.d.REPLICA', label: visit.accountName },
  regionalAccount: {
    label: visit.countryName,
    ids: {
      mons_sel_mkid: `amzn1.mp.o.${visit.marketplaceId}`,
      mons_sel_dir_mcid: visit.directedAccountId,
    },
  },
})

/** The JSON answer of a path; undefined when the path is no answer's. */
function answerOf(url: URL, body: string, shop: Shop, visit: Visit, now: number): Reply | undefined {
  const parsed = (): unknown => JSON.parse(body === '' ? '{}' : body)
  const { pathname, searchParams } = url
  if (pathname === '/orders-api/search') return json(searchOrders(searchParams, shop, visit, now))
  if (pathname.startsWith('/orders-api/order/'))
    return json(orderDetail(pathname.split('/').pop() ?? '', shop, visit))
  if (pathname === '/orders-st/resolve')
    return json(buyerNames((parsed() as { blobs?: string[] }).blobs ?? [], shop))
  if (pathname === '/business-reports/api')
    return json(businessReport(parsed() as ReportQuestion, shop, visit))
  if (pathname === '/myinventory/gql') return json(inventory(shop, visit))
  if (pathname === '/pcrHealth/pcrListingSummary') return json(listingHealth(searchParams, shop, visit))
  if (pathname === '/account-switcher/global-and-regional-account/merchantMarketplace')
    return json(accountAnswer(visit))
  return undefined
}

/** The reply to a request. `now` in epoch seconds. */
export function answerRequest(
  url: URL,
  body: string,
  shop: Shop,
  settings: ReplicaSettings,
  now: number,
): Reply {
  if (url.pathname === '/_replica/replica.css') return reply('text/css', css)
  if (url.pathname.startsWith('/_replica/client/')) {
    const script = clientScript(url.pathname.slice('/_replica/client/'.length))
    return script === null ? reply('text/html', 'not found', 404) : reply('text/javascript', script)
  }
  // The same answers under an address nobody watches: for pages whose DOM alone is to be read.
  if (url.pathname === '/_replica/quiet')
    return answerRequest(new URL(url.searchParams.get('path') ?? '/', url.origin), body, shop, settings, now)

  const visit = visitOfRequest(url, shop, settings)
  if (settings.signedOut || url.pathname.startsWith('/ap/signin'))
    return reply('text/html', signInPage(visit))
  const answer = answerOf(url, body, shop, visit, now)
  if (answer !== undefined) return answer
  const page = PAGES.find(([prefix]) => url.pathname.startsWith(prefix))
  return reply('text/html', page ? pageFrame(visit, page[1], page[2]) : otherPage(visit))
}
