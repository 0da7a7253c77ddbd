// The worker's host in Chrome and Edge, whose service workers may not start workers: an invisible document that starts the
// engine and wakes the background when figures have changed. It keeps nothing.
import { browser } from 'wxt/browser'
import { send } from '@/lib/messages/client'
import { createEngineClient } from '@/lib/messages/engine-client'

new Worker(browser.runtime.getURL('/engine.js'), { name: 'encore-engine' })

createEngineClient().onEvent(event => {
  // An answer that does not come is no loss: the background reads the stored revision when it next starts.
  if (event.event === 'changed') send('engineChanged', { revision: event.revision }).catch(() => undefined)
})
