// The page's header asks which account and marketplace it is in: the exact ids come with this answer and nowhere else on screen.
import type { AccountAnswer } from './answer-shapes'
import { askByFetch } from './ask'
import { element } from './markup'
import { visitOfPage } from './visit'

const visit = visitOfPage()
if (visit.header === 'current' || visit.header === 'new') {
  // The header asks under its own address even where the page's answers are taken elsewhere: it is not part of the page read.
  const path = '/account-switcher/global-and-regional-account/merchantMarketplace'
  const answer = await askByFetch<AccountAnswer>({ ...visit, json: 'on' }, path)
  element('.replica-account').textContent = `${answer.globalAccount.label} | ${answer.regionalAccount.label}`
}
