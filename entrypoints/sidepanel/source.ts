// The side panel's real source: messages to the background, files to the engine worker over its channel.
import { browser } from 'wxt/browser'
import type { Source } from '@/components/state/source'
import { listen, send } from '@/lib/messages/client'
import { createEngineClient } from '@/lib/messages/engine-client'
import type { ShopKey } from '@/lib/schema/ids'
import { Problem, type ProblemKey } from '@/lib/schema/problem'

const LAST_SHOP = 'lastShop'

const TRIES = 3

/** Wakes the engine. The browser may end the background in the middle of any answer; asking again starts it anew. */
async function startEngine(triesLeft = TRIES): Promise<void> {
  const answer = await send('startEngine').catch((cause: unknown) => {
    if (triesLeft > 1) return null
    throw cause
  })
  if (answer === null) return startEngine(triesLeft - 1)
  if (!answer.ok) throw new Problem(answer.problem as ProblemKey)
}

export function createSource(): Source {
  const engine = createEngineClient()
  return {
    books: () => send('books'),
    shopFigures: of => send('shopFigures', of),
    asinTable: of => send('asinTable', of),
    asinFigures: of => send('asinFigures', of),
    shopOutlook: of => send('shopOutlook', of),
    asinOutlook: of => send('asinOutlook', of),
    shopStudy: of => send('shopStudy', of),
    asinStudy: of => send('asinStudy', of),
    adviceBoard: of => send('adviceBoard', of),
    seeAlerts: () => send('seeAlerts'),
    allowNotifications: () =>
      browser.permissions.request({ permissions: ['notifications'] }).catch(() => false),
    planEntry: of => send('planEntry', of),
    trace: of => send('trace', of),
    saveEntry: entry => send('saveEntry', entry),
    dropEntry: of => send('dropEntry', of),
    journal: of => send('journal', of),
    dismissChange: of => send('dismissChange', of),
    saveSettings: settings => send('saveSettings', settings),
    typeRating: of => send('typeRating', of),
    saveMapping: answer => send('saveMapping', answer),
    ownEntries: () => send('ownEntries'),
    restoreEntries: of => send('restoreEntries', of),
    deleteEverything: () => send('deleteEverything'),
    takePanelTarget: async () =>
      send('takePanelTarget', { windowId: (await browser.windows.getCurrent()).id }),
    onPanelTarget: listener => listen('panelTargetSet', listener),
    onChanged(listener) {
      const stopMessages = listen('figuresChanged', listener)
      const stopEvents = engine.onEvent(event => event.event === 'changed' && listener())
      return () => {
        stopMessages()
        stopEvents()
      }
    },
    async importFiles(order) {
      await startEngine()
      return engine.call('importFiles', order)
    },
    cancelImport: jobId => engine.call('cancelImport', { jobId }),
    onProgress: listener => engine.onEvent(event => event.event === 'progress' && listener(event)),
    lastShop: async () => ((await browser.storage.local.get(LAST_SHOP))[LAST_SHOP] ?? null) as ShopKey | null,
    rememberShop: shop => void browser.storage.local.set({ [LAST_SHOP]: shop }),
    newId: () => crypto.randomUUID(),
  }
}
