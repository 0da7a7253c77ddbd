// Whose page is it? Ids decide, names only confirm, and what contradicts itself is unknown.
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { detectShop, type ShopEvidence } from '@/lib/readers/pages/detect-shop'
import type { AccountId, MarketplaceId } from '@/lib/schema/ids'

const US = 'ATVPDKIKX0DER' as MarketplaceId
const DE = 'A1PA6795UKMFR9' as MarketplaceId
const OLD_ID = 'amzn1.merchant.o.A0TESTSELLER01'
const NEW_ID = 'amzn1.merchant.d.A0TESTDIRECTED1'

const doc = (body: string) => parseHTML(`<html><body>${body}</body></html>`).document as unknown as Document
const detect = (more: Partial<ShopEvidence>) =>
  detectShop({
    doc: doc(''),
    url: new URL('https://sellercentral.amazon.com/orders-v3'),
    language: 'en-US',
    switcher: null,
    orderMarketplaces: () => [],
    known: [],
    ...more,
  })
const header = (merchant: string, marketplace: string) =>
  doc(
    `<div id="partner-switcher" data-merchant_selection="${merchant}" data-marketplace_selection="${marketplace}"></div>`,
  )
const switcher = (merchant: string, marketplace: string) => ({
  globalAccount: { id: 'amzn1.pa.d.X', label: 'Sample Teas' },
  regionalAccount: {
    label: 'Germany',
    ids: { mons_sel_mkid: `amzn1.mp.o.${marketplace}`, mons_sel_dir_mcid: merchant },
  },
})

describe('detect-shop', () => {
  it.each([
    ['the header', { doc: header(OLD_ID, DE) }, OLD_ID],
    ['the account switcher’s answer', { switcher: switcher(NEW_ID, DE) }, NEW_ID],
    [
      'the address after a switch',
      {
        url: new URL(
          `https://sellercentral.amazon.com/home?mons_sel_mkid=amzn1.mp.o.${DE}&mons_sel_dir_mcid=${NEW_ID}`,
        ),
      },
      NEW_ID,
    ],
  ])('knows both from %s, whatever the host', (_, evidence, account) => {
    expect(detect(evidence).shop).toEqual({ account, marketplace: DE })
  })
  it('takes the marketplace the orders agree on, and none when they do not', () => {
    const at = `https://sellercentral.amazon.com/?mons_sel_dir_mcid=${NEW_ID}`
    const url = new URL(at)
    expect(detect({ url, orderMarketplaces: () => [DE, DE] }).shop?.marketplace).toBe(DE)
    expect(detect({ url, orderMarketplaces: () => [DE, US] }).shop).toBeNull()
  })
  it('trusts a host with one marketplace only beside the country printed in the header', () => {
    const url = new URL(`https://sellercentral.amazon.de/?mons_sel_dir_mcid=${NEW_ID}`)
    const named = (name: string) => doc(`<span class="partner-dropdown-button">${name}</span>`)
    expect(detect({ url }).shop).toBeNull()
    expect(detect({ url, doc: named('Sample Teas | United States') }).shop).toBeNull()
    expect(
      detect({ url, doc: named('Sample Teas | Deutschland'), language: 'de-DE' }).shop?.marketplace,
    ).toBe(DE)
  })
  it('does not know an account by its name alone, unless that very name was seen with one id', () => {
    const named = doc('<span class="partner-label">Sample Teas | Germany</span>')
    const evidence = { doc: named, orderMarketplaces: () => [DE] }
    const known = { account: OLD_ID as AccountId, names: [OLD_ID, 'Sample Teas | Germany'] }
    const other = { account: 'amzn1.merchant.o.A0OTHER' as AccountId, names: ['Sample Teas | Germany'] }
    expect(detect(evidence).shop).toBeNull()
    expect(detect({ ...evidence, known: [known] }).shop?.account).toBe(OLD_ID)
    expect(detect({ ...evidence, known: [known, other] }).shop).toBeNull()
  })
  it('keeps one account for the two kinds of id it is printed with', () => {
    const both = detect({ doc: header(OLD_ID, DE), switcher: switcher(NEW_ID, DE) })
    expect(both.account?.names).toEqual(expect.arrayContaining([OLD_ID, NEW_ID]))
    const known = both.account === null ? [] : [both.account]
    expect(detect({ doc: header(OLD_ID, DE), known }).shop?.account).toBe(both.shop?.account)
  })
  it('refuses where sources contradict each other', () => {
    expect(detect({ doc: header(OLD_ID, US), switcher: switcher(NEW_ID, DE) })).toMatchObject({
      shop: null,
      disagree: true,
    })
    const url = new URL('https://sellercentral.amazon.com/?mons_sel_dir_mcid=amzn1.merchant.d.A0SOMEBODYELSE')
    expect(detect({ url, switcher: switcher(NEW_ID, DE) })).toMatchObject({ shop: null, disagree: true })
  })
  it('knows nothing from a page that says nothing', () => {
    expect(detect({})).toEqual({ shop: null, account: null, disagree: false })
  })
})
