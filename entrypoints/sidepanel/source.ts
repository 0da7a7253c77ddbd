// The side panel's real source: messages to the background, files to the engine worker over its channel.
import { browser } from 'wxt/browser'
import type { Source } from '@/components/state/source'
import { listen, send } from '@/lib/messages/client'
import { createEngineClient } from '@/lib/messages/engine-client'
import type { ShopKey } from '@/lib/schema/ids'
import { Problem, type ProblemKey } from '@/lib/schema/problem'

const LAST_SHOP = 'lastShop'

export function createSource(): Source {
  const engine = createEngineClient()
  return {
    books: () => send('books'),
    shopFigures: of => send('shopFigures', of),
    asinTable: of => send('asinTable', of),
    asinFigures: of => send('asinFigures', of),
    saveSettings: settings => send('saveSettings', settings),
    typeRating: of => send('typeRating', of),
    saveMapping: answer => send('saveMapping', answer),
    deleteEverything: () => send('deleteEverything'),
    takePanelTarget: () => send('takePanelTarget'),
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
      const started = await send('startEngine')
      if (!started.ok) throw new Problem(started.problem as ProblemKey)
      return engine.call('importFiles', order)
    },
    cancelImport: jobId => engine.call('cancelImport', { jobId }),
    onProgress: listener => engine.onEvent(event => event.event === 'progress' && listener(event)),
    lastShop: async () => ((await browser.storage.local.get(LAST_SHOP))[LAST_SHOP] ?? null) as ShopKey | null,
    rememberShop: shop => void browser.storage.local.set({ [LAST_SHOP]: shop }),
    newId: () => crypto.randomUUID(),
  }
}
