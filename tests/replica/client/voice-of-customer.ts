// Voice of the Customer as a page: listing health with star ratings, a native table.
import type { HealthAnswer } from './answer-shapes'
import { askByFetch } from './ask'
import { element, html } from './markup'
import { count, percent } from './print'
import { visitOfPage } from './visit'
import { WORDS } from './words'

const visit = visitOfPage()
const w = WORDS[visit.language]
element('#replica-app').innerHTML =
  html`<h1>${w.health}</h1><div id="apploading">${w.loading}…</div><div class="voc"></div>`.markup
const answer = await askByFetch<HealthAnswer>(visit, '/pcrHealth/pcrListingSummary?pageSize=25&pageOffset=0')
element('#apploading').hidden = true

const heads = [w.image, w.product, 'SKU', w.fulfilment, w.ncxRate, w.totalOrders, w.starRating, w.returnRate]
const decimal = new Intl.NumberFormat(visit.locale, { minimumFractionDigits: 1 })
const rows = answer.pcrListings.map(
  one => html`<tr><td><span class="replica-image"></span></td>
  <td><div><a href="/dp/${one.asin}" target="_blank" rel="noopener">${one.productName}</a></div><div>${one.asin}</div></td>
  <td>${one.sku}</td><td>${one.fulfilledBy}</td><td>${percent(one.ncxRate, visit)}</td>
  <td>${count(one.totalOrders, visit)}</td><td>${decimal.format(one.starRating)}</td>
  <td>${percent(one.returnRate, visit)}</td></tr>`,
)
element('.voc').innerHTML = html`<table><thead><tr>${heads.map(head => html`<th>${head}</th>`)}</tr></thead>
  <tbody>${rows}</tbody></table>`.markup
