// Manage All Inventory as a page: rows come in batches, each figure is a pair of panels (current) or a table cell (older).
import type { InventoryAnswer, Listing } from './answer-shapes'
import { askByFetch } from './ask'
import { element, html, pause, type Raw } from './markup'
import { count, money } from './print'
import { type Visit, visitOfPage } from './visit'
import { WORDS } from './words'

const BATCH = 8

/** Label and value of each figure of a listing. */
function figures(listing: Listing, visit: Visit): [string, string][] {
  const w = WORDS[visit.language]
  const own = listing.fulfilledBy === 'MERCHANT'
  return [
    [own ? w.availableOwn : w.available, count(listing.availableQuantity, visit)],
    [w.inbound, count(listing.inboundQuantity, visit)],
    [w.reserved, count(listing.reservedQuantity, visit)],
  ]
}

function row(listing: Listing, visit: Visit): Raw {
  const w = WORDS[visit.language]
  const pairs = figures(listing, visit).map(
    ([label, value]) => html`<div class="JanusSplitBox-module__row--MGDsi">
      <div class="JanusSplitBox-module__panel--yjQ5L">${label}</div>
      <div class="JanusSplitBox-module__panel--yjQ5L">${value}</div></div>`,
  )
  return html`<div data-sku="${listing.sku}" class="JanusTable-module__tableContentRow--x1Tq2">
    <div class="replica-cell"><span class="replica-image"></span></div>
    <div class="replica-cell replica-wide"><div class="ProductDetails-module__titleContainer--aB3cd">
      <a href="/dp/${listing.asin}" target="_blank" rel="noopener">${listing.productName}</a></div>
      <div>SKU ${listing.sku}</div><div>ASIN ${listing.asin}</div></div>
    <div class="replica-cell">${pairs}</div>
    <div class="replica-cell"><div>${w.price}</div><b>${money(listing.price.amount, listing.price.currencyCode, visit)}</b></div>
    <div class="replica-cell"><div>${w.sold30}</div><b>${count(listing.unitsSoldLast30Days, visit)}</b></div>
  </div>`
}

function olderTable(listings: readonly Listing[], visit: Visit): Raw {
  const w = WORDS[visit.language]
  const body = listings.map(listing => {
    const [, ...rest] = figures(listing, visit)
    const available = count(listing.availableQuantity, visit)
    const own = listing.fulfilledBy === 'MERCHANT'
    return html`<tr class="myi-row"><td>${listing.sku}</td>
      <td><a href="/gp/product/${listing.asin}" target="_blank" rel="noopener">${listing.productName}</a></td>
      <td>${own ? '' : available}</td><td>${own ? available : ''}</td>
      ${rest.map(([, value]) => html`<td>${value}</td>`)}</tr>`
  })
  const heads = ['SKU', w.product, w.available, w.availableOwn, w.inbound, w.reserved]
  return html`<table class="myi-table"><thead><tr>${heads.map(head => html`<th>${head}</th>`)}</tr></thead>
    <tbody>${body}</tbody></table>`
}

const visit = visitOfPage()
const words = WORDS[visit.language]
element('#replica-app').innerHTML =
  html`<h1>${words.inventory}</h1><div id="apploading">${words.loading}…</div>
  <div class="JanusTable-module__table--k2Lm9"></div>`.markup
const answer = await askByFetch<InventoryAnswer>(visit, '/myinventory/gql', {
  operationName: 'inventorySearch',
  variables: { pageSize: 250, page: 1, sort: 'sales_desc' },
})
element('#apploading').hidden = true
const holder = element('[class*="JanusTable-module__table"]')
const { listings } = answer.data.inventorySearch
if (visit.layout === 'older') holder.innerHTML = olderTable(listings, visit).markup
else
  for (let at = 0; at < listings.length; at += BATCH) {
    const batch = listings.slice(at, at + BATCH).map(listing => row(listing, visit).markup)
    holder.insertAdjacentHTML('beforeend', batch.join(''))
    await pause(80)
  }
