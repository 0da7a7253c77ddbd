// The real world of the handlers: the browser's store, side panel, tabs, and the engine behind its host.
import { browser } from 'wxt/browser'
import { languageOf } from '@/assets/words/say'
import { send } from '@/lib/messages/client'
import { createEngineClient, type EngineClient } from '@/lib/messages/engine-client'
import { SELLER_CENTRAL_MATCHES } from '@/lib/schema/marketplaces'
import { Problem } from '@/lib/schema/problem'
import { type Database, openDatabase } from '@/lib/store/database'
import { createEngineHost } from './engine-host'
import type { BackgroundWorld } from './world'

/** What is held here (a connection, a channel) is opened again by the next start; nothing else is held. */
export function createBrowserWorld(): BackgroundWorld & { client(): EngineClient } {
  const startHost = createEngineHost()
  let opening: Promise<Database> | null = null
  let client: EngineClient | null = null
  const talk = () => {
    client ??= createEngineClient()
    return client
  }
  return {
    database() {
      opening ??= openDatabase().catch(thrown => {
        opening = null
        throw thrown
      })
      return opening
    },
    crypto,
    now: () => Math.floor(Date.now() / 1000),
    client: talk,
    engine(method, ...rest) {
      // A call waits for its worker by itself, so that both may go at once; a host that cannot be had ends it.
      const answer = talk().call(method, ...rest)
      return Promise.race([answer, startHost().then(() => answer)])
    },
    bringScreenReader,
    openPanel,
    tellFiguresChanged(revision) {
      void tellEverybody(revision)
    },
    alert,
    language: choice => languageOf(choice, navigator.language),
    tellPanelTarget() {
      // Nobody listens unless the panel is open already; one that opens now asks by itself.
      send('panelTargetSet').catch(() => undefined)
    },
  }
}

const BADGE = '#b3261e'

/** The permission for notifications is asked for when the seller switches them on; without it the number alone is shown. */
function alert(count: number, said: { title: string; text: string } | null): void {
  void browser.action.setBadgeBackgroundColor({ color: BADGE })
  void browser.action.setBadgeText({ text: count === 0 ? '' : String(Math.min(count, 99)) })
  if (said === null || browser.notifications === undefined) return
  const iconUrl = browser.runtime.getURL('/icon/128.png')
  const options = { type: 'basic' as const, iconUrl, title: said.title, message: said.text }
  browser.notifications.create('encore-alerts', options).catch(() => undefined)
}

/** Only the page that asks gets it, in the world of its content script. */
async function bringScreenReader(
  tab: { id?: number | undefined } | undefined,
  frameId: number,
): Promise<void> {
  if (tab?.id === undefined) throw new Problem('unreachable')
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: ['/page-reader.js'],
    injectImmediately: true,
  })
}

/** Chrome and Edge open their side panel on a click in a page; Firefox opens its sidebar only from its own buttons. */
async function openPanel(tab: { id?: number | undefined } | undefined): Promise<void> {
  const { sidePanel } = browser as { sidePanel?: { open(of: { tabId: number }): Promise<void> } }
  if (sidePanel === undefined || tab?.id === undefined) throw new Problem('panel-by-hand')
  try {
    await sidePanel.open({ tabId: tab.id })
  } catch {
    throw new Problem('panel-by-hand')
  }
}

/** To the extension's open pages, and to the Seller Central tabs; where nobody listens there is nothing to refresh. */
async function tellEverybody(revision: number): Promise<void> {
  send('figuresChanged', { revision }).catch(() => undefined)
  const tabs = await browser.tabs.query({ url: SELLER_CENTRAL_MATCHES })
  for (const { id } of tabs)
    if (id !== undefined) send('figuresChanged', { revision }, id).catch(() => undefined)
}
