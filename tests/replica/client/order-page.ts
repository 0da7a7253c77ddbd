// The page of one order: item table with named columns (current) or unnamed ones (older), package tables that repeat the items.
import type { DetailAnswer, DetailItem } from './answer-shapes'
import { askByXhr } from './ask'
import { element, html, nothing, type Raw } from './markup'
import { longInstant, money } from './print'
import { type Visit, visitOfPage } from './visit'
import { WORDS, type Words } from './words'

const STATUS: Record<string, { css: string; word: keyof Words }> = {
  Canceled: { css: 'canceled-status', word: 'canceled' },
  Pending: { css: 'pending-status', word: 'pending' },
  Unshipped: { css: 'unshipped-status', word: 'unshipped' },
  Shipped: { css: 'shipped-status', word: 'shipped' },
}

/** Europe and Japan show the unit price without and with tax, the United States one price. */
const twoPrices = (visit: Visit): boolean => visit.country !== 'US'

function headings(visit: Visit): Raw {
  const w = WORDS[visit.language]
  const prices: [string, string][] = twoPrices(visit)
    ? [
        ['unit-price-exclusive', w.unitPriceNet],
        ['unit-price-inclusive', w.unitPriceGross],
      ]
    : [['unit-price', w.unitPrice]]
  const all: [string, string][] = [
    ['status', w.status],
    ['image', w.image],
    ['name', w.product],
    ['more-info', w.moreInfo],
    ['quantity', w.quantity],
    ...prices,
    ['proceeds', w.proceeds],
  ]
  return html`<tr>${all.map(([id, word]) =>
    visit.layout === 'older'
      ? html`<th>${word}</th>`
      : html`<th><span data-test-id="item-${id}-heading">${word}</span></th>`,
  )}</tr>`
}

const line = (label: string, value: string): Raw => html`<div><span>${label}:</span> <b>${value}</b></div>`

function proceeds(item: DetailItem, visit: Visit): Raw {
  const w = WORDS[visit.language]
  const { Subtotal, Tax, Promotion, Total } = item.ItemCost
  if (Subtotal === null || Total === null) return nothing
  const print = (amount: { Amount: number; CurrencyCode: string }): string =>
    money(amount.Amount, amount.CurrencyCode, visit)
  return html`${line(w.subtotal, print(Subtotal))}${line(w.tax, print(Tax))}
    ${Promotion.Amount === 0 ? nothing : line(w.promotion, print(Promotion))}
    ${line(w.itemTotal, print(Total))}`
}

function itemRow(item: DetailItem, status: string, visit: Visit): Raw {
  const w = WORDS[visit.language]
  const { css, word } = STATUS[status] ?? { css: 'unshipped-status', word: 'unshipped' as const }
  const unit = item.ItemCost.UnitPrice
  const tax = item.ItemCost.Tax.Amount / Math.max(1, item.QuantityOrdered)
  const price = unit === null ? '' : money(unit.Amount, unit.CurrencyCode, visit)
  const gross = unit === null ? '' : money(unit.Amount + tax, unit.CurrencyCode, visit)
  const label =
    visit.layout === 'older'
      ? html`<span>${w[word]}</span>`
      : html`<div data-test-id="item-status-cell"><span class="${css}" data-test-id="item-status-label">${w[word]}</span></div>`
  return html`<tr>
    <td>${label}</td>
    <td><span class="replica-image"></span></td>
    <td><div><a href="${item.ProductLink}" target="_blank" rel="noopener">${item.Title}</a></div>
      ${line('ASIN', item.ASIN)}${line('SKU', item.SellerSKU)}</td>
    <td>${line(w.condition, 'New')}${line(w.itemId, item.OrderItemId)}</td>
    <td>${item.QuantityOrdered}</td>
    <td>${price}</td>
    ${twoPrices(visit) ? html`<td>${gross}</td>` : nothing}
    <td>${proceeds(item, visit)}</td>
  </tr>`
}

function page({ order }: DetailAnswer, visit: Visit): Raw {
  const w = WORDS[visit.language]
  const rows = order.orderItems.map(item => itemRow(item, order.orderStatus.OrderStatus, visit))
  const packages = order.packages.map(
    one => html`<h3>${w.package} ${one.packageId}</h3>
    <table class="a-keyvalue"><tbody>${order.orderItems.map(
      item =>
        html`<tr><td>${item.Title}</td><td>ASIN: ${item.ASIN}</td><td>${item.QuantityShipped}</td></tr>`,
    )}</tbody></table>`,
  )
  return html`<h1><span data-test-id="order-details-label">${w.orderDetails}</span></h1>
  <p>${w.orderId}: <b data-test-id="order-id-value">${order.amazonOrderId}</b></p>
  <section class="replica-box"><h2>${w.orderSummary}</h2>
    <p>${w.purchased}: <span data-test-id="order-summary-purchase-date-value">${longInstant(order.purchaseDate, visit)}</span></p>
    <p>${w.fulfilment}: <span data-test-id="order-summary-fulfillment-channel-value">${order.fulfillmentChannel === 'Amazon' ? w.amazon : w.seller}</span></p>
    <p>${w.channel}: <span data-test-id="order-summary-sales-channel-value">${order.salesChannel}</span></p>
    <p>${w.contact}: <a data-test-id="buyer-name-with-link" href="/messaging/contact?orderID=${order.amazonOrderId}&marketplaceID=${order.orderMarketplaceId}">…</a></p>
  </section>
  <h2>${w.contents}</h2>
  <table class="a-keyvalue a-bordered"><thead>${headings(visit)}</thead><tbody>${rows}</tbody></table>
  ${packages}`
}

const visit = visitOfPage()
const orderId = location.pathname.split('/').pop() ?? ''
const answer = await askByXhr<DetailAnswer>(visit, `/orders-api/order/${orderId}`)
element('#replica-app').innerHTML = page(answer, visit).markup
