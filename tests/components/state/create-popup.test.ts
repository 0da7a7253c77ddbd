// The popup shows the product of the page at hand, the most prominent one it has figures of, or the one searched for.
import { describe, expect, it } from 'vitest'
import { createPopup } from '@/components/state/create-popup'
import type { AccountId, Asin, MarketplaceId } from '@/lib/schema/ids'
import { createInventedSource, invented } from '@/tests/gallery/invented-source'

const opened = async (asins: string[], marketplace = 'ATVPDKIKX0DER') => {
  const shop = {
    account: 'amzn1.merchant.o.A2TESTSHOP' as AccountId,
    marketplace: marketplace as MarketplaceId,
  }
  const popup = createPopup(createInventedSource(invented(), { shop, asins: asins as Asin[] }))
  await popup.open()
  return popup
}

describe('createPopup', () => {
  it('takes the first product of the page that has figures', async () => {
    const popup = await opened(['B0UNKNOWN1', 'B000TEST04', 'B000TEST01'])
    expect(popup.chosen.value?.asin).toBe('B000TEST04')
    expect(popup.fromPage.value).toBe(true)
  })

  it('shows the shop the page belongs to, not the largest', async () => {
    expect((await opened([], 'A13V1IB3VIYZZH')).shop.value?.currency).toBe('EUR')
  })

  it('shows the one searched for, and says it is not the page’s', async () => {
    const popup = await opened(['B000TEST04'])
    popup.choose('B000TEST02' as Asin)
    expect(popup.chosen.value?.asin).toBe('B000TEST02')
    expect(popup.fromPage.value).toBe(false)
  })

  it('chooses nothing where the page is about no known product', async () => {
    expect((await opened(['B0UNKNOWN1'])).chosen.value).toBeNull()
  })
})
