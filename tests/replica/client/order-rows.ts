// The rows of Manage Orders, in the current layout (cells name themselves) and in the older one (they do not).
import type { NamesAnswer, SearchItem, SearchOrder } from './answer-shapes'
import { html, nothing, type Raw } from './markup'
import { listDay, listTime, money } from './print'
import type { Visit } from './visit'
import { WORDS, type Words } from './words'

const STATUS: Record<string, { css: string; word: keyof Words }> = {
  Canceled: { css: 'canceled-status', word: 'canceled' },
  Pending: { css: 'pending-status', word: 'pending' },
  Unshipped: { css: 'unshipped-status', word: 'unshipped' },
  PaymentComplete: { css: 'shipped-status', word: 'shipped' },
  Shipped: { css: 'shipped-status', word: 'shipped' },
}

const line = (label: string, value: string): Raw => html`<div><span>${label}:</span> <b>${value}</b></div>`

function productCell(order: SearchOrder, item: SearchItem, visit: Visit): Raw {
  const words = WORDS[visit.language]
  const cancelled = order.orderFulfillmentStatus === 'Canceled'
  const subtotal =
    item.unitPrice === null
      ? nothing
      : line(
          words.subtotal,
          money(item.unitPrice.Amount * item.quantityOrdered, item.unitPrice.CurrencyCode, visit),
        )
  // In the older layout the seller had switched the ASIN line off: only the product link tells it.
  return html`<div class="myo-list-orders-product-name-cell"><div class="cell-body">
    <div><a href="/gp/product/${item.asin}" target="_blank" rel="noopener">${item.productName}</a></div>
    ${visit.layout === 'older' ? nothing : line('ASIN', item.asin)}
    ${line('SKU', item.sellerSku)}
    ${cancelled ? nothing : line(words.quantity, String(item.quantityOrdered))}
    ${subtotal}
  </div></div>`
}

function detailsCell(order: SearchOrder, name: string | undefined, visit: Visit): Raw {
  const words = WORDS[visit.language]
  const buyer =
    name === undefined
      ? nothing
      : html`<div><span>${words.buyerName}:</span> <a data-test-id="buyer-name-with-link" href="/messaging/contact?orderID=${order.amazonOrderId}&marketplaceID=${visit.marketplaceId}">${name}</a></div>`
  return html`<div class="cell-body">
    <div class="cell-body-title"><a href="/orders-v3/order/${order.amazonOrderId}">${order.amazonOrderId}</a></div>
    ${buyer}
    ${line(words.fulfilment, order.isMerchantFulfilled ? words.seller : words.amazon)}
    ${line(words.channel, order.salesChannel)}
  </div>`
}

const dateCell = (order: SearchOrder, visit: Visit): Raw => html`<div class="cell-body">
  <div class="cell-body-title">${order.relativeOrderDate}</div>
  <div>${listDay(order.orderDate, visit)}</div>
  <div>${listTime(order.orderDate, visit)}</div>
</div>`

function statusCell(order: SearchOrder, visit: Visit): Raw {
  const status = STATUS[order.orderFulfillmentStatus] ?? {
    css: 'unshipped-status',
    word: 'unshipped' as const,
  }
  return html`<div class="cell-body"><div class="main-status ${status.css}">${WORDS[visit.language][status.word]}</div></div>`
}

/** A cell; in the older layout without the name it now carries. */
const cell = (visit: Visit, testId: string, content: Raw, css = ''): Raw =>
  visit.layout === 'older'
    ? html`<td class="${css}">${content}</td>`
    : html`<td class="${css}" data-test-id="${testId}">${content}</td>`

/** The rows of one order: its own, and one more for each further item, without date and order. */
export function orderRows(order: SearchOrder, names: NamesAnswer, visit: Visit): Raw {
  const words = WORDS[visit.language]
  const name = names[order.blob]?.buyerName
  const image = html`<span class="replica-image"></span>`
  const [first, ...more] = order.orderItems
  const own = html`<tr class="a-row">
    <td><input type="checkbox" aria-label="${order.amazonOrderId}"></td>
    ${cell(visit, 'oth-order-date', dateCell(order, visit))}
    ${cell(visit, 'oth-order-details', detailsCell(order, name, visit))}
    ${cell(visit, 'oth-image', image)}
    ${cell(visit, 'oth-product-info', first ? productCell(order, first, visit) : nothing)}
    ${cell(visit, 'oth-customer-option', html`<div class="cell-body">${words.standard}</div>`)}
    <td><div class="cell-body">${words.standard}</div></td>
    ${cell(visit, 'oth-order-status', statusCell(order, visit))}
    <td class="myo-table-action-column"><kat-dropdown-button label="${words.action}"></kat-dropdown-button></td>
  </tr>`
  const rest = more.map(
    item => html`<tr class="a-row multi-item">
      <td></td><td></td><td></td>
      ${cell(visit, 'oth-image', image)}
      ${cell(visit, 'oth-product-info', productCell(order, item, visit))}
      <td></td><td></td><td></td><td></td>
    </tr>`,
  )
  return html`${own}${rest}`
}

/** The header row of the table. */
export function orderHeader(visit: Visit): Raw {
  const w = WORDS[visit.language]
  const heads = [
    w.orderDate,
    w.orderDetails,
    w.image,
    w.product,
    w.customerOption,
    w.orderType,
    w.status,
    w.action,
  ]
  return html`<tr><th></th>${heads.map(head => html`<th>${head}</th>`)}</tr>`
}
