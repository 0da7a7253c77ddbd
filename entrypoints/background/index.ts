// The background's door: binds browser events to handlers, synchronously, or the event that woke it would be lost. In
// Chrome and Edge a service worker, in Firefox a page; both may be ended at any line.

import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { serve } from '@/lib/messages/serve'
import { createBrowserWorld } from './browser-world'
import { catchUp, catchUpAfterUpdate } from './catch-up'
import { createHandlers } from './handlers'
import { stayAwake } from './stay-awake'
import { tellAlerts } from './tell-alerts'

export default defineBackground({
  type: 'module',
  main() {
    const world = createBrowserWorld()
    const origin = new URL(browser.runtime.getURL('/')).href.replace(/\/$/, '')
    serve(createHandlers(world), { id: browser.runtime.id, origin })
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'update') catchUpAfterUpdate(world).catch(() => undefined)
    })
    // Firefox: this page hosts the worker, and hears itself what the offscreen document passes on elsewhere.
    if (typeof Worker !== 'undefined') {
      world.client().onEvent(event => {
        if (event.event !== 'changed') return
        world.tellFiguresChanged(event.revision)
        tellAlerts(world).catch(() => undefined)
      })
      stayAwake()
    }
    // What fails here is tried again by the next message that needs it, and answered with the problem then.
    catchUp(world).catch(() => undefined)
  },
})
