// The HTML of the replica's pages: header in its variants, navigation, an empty place, and the script that fills it.
import { html, nothing, type Raw, raw } from './client/markup'
import type { Visit } from './client/visit'
import { WORDS } from './client/words'

const CLIENT = '/_replica/client'

/** The header, in the way it names account and marketplace. */
function header(visit: Visit): Raw {
  const logo = html`<span class="replica-logo">seller central<small>replica</small></span>`
  const both = `${visit.accountName} | ${visit.countryName}`
  switch (visit.header) {
    case 'older':
      return html`<header class="replica-header older">${logo}
        <div id="partner-switcher" data-merchant_selection="${visit.accountId}"
          data-marketplace_selection="${visit.marketplaceId}" data-partner_selection="amzn1.pa.o.REPLICA">
          <button class="partner-dropdown-button account-button">${both}</button></div></header>`
    case 'new':
      return html`<header class="replica-header">${logo}
        <button class="account-button" data-test="current-account"><span class="replica-account">${visit.accountName}</span></button></header>`
    case 'unknown':
      return html`<header class="replica-header">${logo}</header>`
    default:
      return html`<header class="replica-header">${logo}
        <div class="dropdown-account-switcher-header"><button class="account-button">
          <span class="dropdown-account-switcher-header-label replica-account"
            data-test-id="partner-switcher-account-name">${both}</span></button></div></header>`
  }
}

function navigation(visit: Visit): Raw {
  const w = WORDS[visit.language]
  const links = [
    ['/orders-v3/', w.manageOrders],
    ['/business-reports/ref=xx_sitemetric_dnav_xx', w.businessReports],
    ['/myinventory/inventory?fulfilledBy=all&page=1&pageSize=250&sort=sales_desc&status=all', w.inventory],
    ['/voice-of-the-customer', w.health],
  ]
  return html`<nav class="replica-nav">${links.map(([path, word]) => html`<a href="${path ?? ''}">${word ?? ''}</a>`)}</nav>`
}

const document = (language: string, title: string, body: Raw, visit: Visit | null): string => {
  // "<" is escaped so that no text of the shop can end the script element.
  const state = visit ? JSON.stringify(visit).replaceAll('<', '\\u003c') : ''
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/_replica/replica.css"></head>
    <body>${body}${visit ? raw(`<script type="application/json" id="replica-visit">${state}</script>`) : nothing}
    </body></html>`.markup
}

/** A page: header, navigation and the script of its own that draws the rest. */
export function pageFrame(visit: Visit, script: string, title: string): string {
  const scripts = ['account-header', script].map(name =>
    raw(`<script type="module" src="${CLIENT}/${name}"></script>`),
  )
  const root = script === 'manage-orders' ? 'MYO-app' : 'replica-app'
  const body = html`${header(visit)}${navigation(visit)}<main id="${root}"></main>${scripts}`
  return document(visit.locale, title, body, visit)
}

/** What an expired session gets, with status 200, under whatever address was asked. */
export function signInPage(visit: Visit): string {
  const word = WORDS[visit.language].signIn
  const body = html`<main class="signin"><h1>${word}</h1><form name="signIn" method="post" action="/ap/signin">
    <input type="email" id="ap_email" name="email" aria-label="E-mail"><button>${word}</button></form></main>`
  return document(visit.locale, word, body, null)
}

/** A page of Seller Central that no reader knows. */
export function otherPage(visit: Visit): string {
  const body = html`${header(visit)}${navigation(visit)}<main><h1>Replica</h1><p>${visit.accountName}</p></main>
    ${raw(`<script type="module" src="${CLIENT}/account-header"></script>`)}`
  return document(visit.locale, 'Replica', body, visit)
}
