// Manage Orders as a page: it loads its rows itself, shows a skeleton meanwhile, gets buyer names late, draws its rows anew,
// and changes its path without loading when the seller filters, searches or turns the page.
import type { NamesAnswer, SearchAnswer } from './answer-shapes'
import { askByFetch, withVisit } from './ask'
import { element, html, pause, type Raw } from './markup'
import { orderHeader, orderRows } from './order-rows'
import { count } from './print'
import { type Visit, visitOfPage } from './visit'
import { WORDS } from './words'

const TABS = [
  '/orders-v3',
  '/orders-v3/fba/all',
  '/orders-v3/mfn/unshipped',
  '/orders-v3/fba/pending',
  '/orders-v3/fba/canceled',
]

/** The question the page's address stands for. */
function question(): URLSearchParams {
  const [, , fulfilment = 'all', status = 'all'] = location.pathname.split('/')
  const here = new URLSearchParams(location.search)
  const limit = Number(element<HTMLSelectElement>('#myo-table-results-per-page').value)
  const page = Number(here.get('page') ?? 1)
  const search = fulfilment === 'search'
  return new URLSearchParams({
    limit: String(limit),
    offset: String((page - 1) * limit),
    sort: here.get('sort') ?? 'order_date_desc',
    'date-range': here.get('date-range') ?? 'last-365',
    fulfillmentType: search || fulfilment.startsWith('ref=') || fulfilment === '' ? 'all' : fulfilment,
    orderStatus: search ? 'all' : status,
    forceOrdersTableRefreshTrigger: 'false',
    ...(here.has('q') ? { q: here.get('q') ?? '', qt: here.get('qt') ?? '' } : {}),
  })
}

function frame(visit: Visit): Raw {
  const w = WORDS[visit.language]
  const names = [w.all, w.fba, `${w.mfn}: ${w.unshipped}`, w.pending, w.canceled]
  const tabs = TABS.map(
    (path, i) =>
      html`<li><a href="${path}" data-test-id="tab-${path.replace('/orders-v3', '')}">${names[i] ?? ''}</a></li>`,
  )
  return html`<h1>${w.manageOrders}</h1>
  <ul class="myo-tabs">${tabs}</ul>
  <form class="myo-search">
    <select id="myo-search-type"><option value="asin">ASIN</option><option value="email">E-mail</option></select>
    <input id="myo-search-input"><button id="myo-search-button">${w.search}</button>
  </form>
  <div class="myo-toolbar">
    <h2 class="total-orders-heading"><span></span></h2>
    <label>${w.perPage} <select id="myo-table-results-per-page">
      <option>15</option><option>25</option><option>50</option><option>100</option></select></label>
  </div>
  <div id="apploading">${w.loading}…</div>
  <div class="myo-table-container"><table id="orders-table" class="a-bordered">
    <thead>${orderHeader(visit)}</thead><tbody></tbody></table></div>
  <div class="pagination-controls"><ul class="a-pagination">
    <li class="a-first"><a href="#">${w.previous}</a></li><li class="a-last"><a href="#">${w.next}</a></li></ul></div>`
}

/** Puts rows into the table and throws the old ones away, as a re-rendering page does. */
function draw(answer: SearchAnswer, names: NamesAnswer, visit: Visit): void {
  if (visit.layout === 'strange') {
    const cards = answer.orders.map(
      order => html`<article class="order-card-v9" data-order="${order.amazonOrderId}">
        <h3>${order.amazonOrderId}</h3><p>${order.orderItems[0]?.productName ?? ''}</p></article>`,
    )
    element('.myo-table-container').innerHTML = html`<section class="orders-v9">${cards}</section>`.markup
    return
  }
  const rows = answer.orders.map(order => orderRows(order, names, visit).markup).join('')
  element('#orders-table tbody').innerHTML = rows
}

let turn = 0

async function load(visit: Visit): Promise<void> {
  const mine = ++turn
  element('#apploading').hidden = false
  const body = document.querySelector('#orders-table tbody')
  if (body) body.innerHTML = ''
  const asked = question()
  const answer = await askByFetch<SearchAnswer>(visit, `/orders-api/search?${asked}`)
  if (mine !== turn) return
  element('#apploading').hidden = true
  element('.total-orders-heading span').textContent =
    `${count(answer.total, visit)} ${WORDS[visit.language].orders}`
  const end = answer.offset + answer.orders.length >= answer.total
  element('.a-last').classList.toggle('a-disabled', end)
  draw(answer, {}, visit)
  await pause(visit.lateMs)
  const blobs = answer.orders.map(order => order.blob)
  const names = await askByFetch<NamesAnswer>({ ...visit, json: 'on' }, '/orders-st/resolve', { blobs })
  if (mine === turn) draw(answer, names, visit)
}

/** Goes somewhere within the page: the path changes, nothing is loaded anew but the rows. */
function go(visit: Visit, path: string): void {
  history.pushState(null, '', withVisit(path))
  void load(visit)
}

function listen(visit: Visit): void {
  element('.myo-tabs').addEventListener('click', event => {
    const link = (event.target as Element).closest('a')
    if (link === null) return
    event.preventDefault()
    go(visit, link.getAttribute('href') ?? '/orders-v3')
  })
  element('.myo-search').addEventListener('submit', event => {
    event.preventDefault()
    const type = element<HTMLSelectElement>('#myo-search-type').value
    const q = encodeURIComponent(element<HTMLInputElement>('#myo-search-input').value)
    go(visit, `/orders-v3/search?page=1&q=${q}&qt=${type}&date-range=last-365`)
  })
  element('.a-pagination').addEventListener('click', event => {
    event.preventDefault()
    const item = (event.target as Element).closest('li')
    if (item === null || item.classList.contains('a-disabled')) return
    const url = new URL(location.href)
    const page = Number(url.searchParams.get('page') ?? 1) + (item.classList.contains('a-last') ? 1 : -1)
    url.searchParams.set('page', String(Math.max(1, page)))
    go(visit, url.pathname + url.search)
  })
  element('#myo-table-results-per-page').addEventListener('change', () => void load(visit))
  addEventListener('popstate', () => void load(visit))
}

const visit = visitOfPage()
element('#MYO-app').innerHTML = frame(visit).markup
listen(visit)
await load(visit)
