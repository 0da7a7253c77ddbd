// The popup's real source: messages to the background, one question to the page in the active tab.
import { browser } from 'wxt/browser'
import type { PopupSource } from '@/components/state/source'
import { listen, send } from '@/lib/messages/client'
import type { PanelTarget } from '@/lib/schema/figure-rows'
import type { ShopKey } from '@/lib/schema/ids'

const LAST_SHOP = 'lastShop'

export const createPopupSource = (): PopupSource => ({
  books: () => send('books'),
  shopFigures: of => send('shopFigures', of),
  asinTable: of => send('asinTable', of),
  async pageAtHand() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    // No content script there (another site, a page still loading): the popup falls back on search.
    return tab?.id === undefined ? null : await send('pageAtHand', undefined, tab.id).catch(() => null)
  },
  lastShop: async () => ((await browser.storage.local.get(LAST_SHOP))[LAST_SHOP] ?? null) as ShopKey | null,
  rememberShop: shop => void browser.storage.local.set({ [LAST_SHOP]: shop }),
  onChanged: listener => listen('figuresChanged', listener),
})

interface FirefoxSidebar {
  sidebarAction?: { open(): Promise<void> }
}

/** Opens the side panel on a product, or at the rows of one of its figures. Both browsers ask for it within the click, so it opens before anything is awaited. */
export async function openSidePanel(at: PanelTarget): Promise<void> {
  const { sidebarAction } = browser as FirefoxSidebar
  const target = browser.windows
    .getCurrent()
    .then(({ id }) => send('openPanel', { ...at, windowId: id }))
    .catch(() => null)
  if (sidebarAction) await sidebarAction.open()
  else await browser.sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT })
  await target
  window.close()
}
