// The door: who may ask what, and what becomes of a message that is not as agreed.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { send } from '@/lib/messages/client'
import { type Handlers, mayAsk, serve } from '@/lib/messages/serve'
import { Problem } from '@/lib/schema/problem'

const self = { id: 'encore', origin: 'chrome-extension://encore' }
const page = { id: 'encore', origin: 'https://sellercentral.amazon.com', tab: { id: 1 } }
const panel = { id: 'encore', origin: 'chrome-extension://encore' }

describe('mayAsk', () => {
  it('lets a Seller Central page ask what pages may ask, and nothing else', () => {
    expect(mayAsk(page, 'page', self)).toBe(true)
    expect(mayAsk(page, 'own', self)).toBe(false)
  })
  it('lets our own pages ask anything, in a tab or not', () => {
    expect(mayAsk(panel, 'own', self)).toBe(true)
    expect(mayAsk({ ...panel, tab: { id: 3 } }, 'own', self)).toBe(true)
    expect(
      mayAsk({ id: 'encore', url: 'moz-extension://uuid/popup.html' }, 'own', {
        id: 'encore',
        origin: 'moz-extension://uuid',
      }),
    ).toBe(true)
  })
  it.each([
    ['another site', { ...page, origin: 'https://sellercentral.amazon.com.example' }],
    ['plain http', { ...page, origin: 'http://sellercentral.amazon.com' }],
    ['another extension', { ...page, id: 'other' }],
    [
      'a look-alike address',
      { id: 'encore', url: 'https://x.example/sellercentral.amazon.com', tab: { id: 1 } },
    ],
    ['nobody', { id: 'encore' }],
    ['a page outside a tab', { id: 'encore', origin: 'https://sellercentral.amazon.de' }],
  ])('refuses %s', (_, sender) => {
    expect(mayAsk(sender, 'page', self)).toBe(false)
  })
})

describe('serve', () => {
  let sender: unknown = panel
  const handlers = {
    openPanel: vi.fn(() => null),
    stripSettings: vi.fn(() => ({ language: 'auto', stripsInPages: true })),
    shopFigures: vi.fn(() => Promise.reject(new Problem('books-newer'))),
    saveSettings: vi.fn(() => null),
  }
  let stop = () => {}

  beforeEach(() => {
    // The wire speaks to the browser's own `chrome`; the fake stands in, and says who the sender is.
    const runtime = {
      sendMessage: (message: unknown, answer: (reply: unknown) => void) => {
        for (const listener of listeners) listener(message, sender, answer)
      },
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    }
    vi.stubGlobal('chrome', { runtime })
    stop = serve(handlers as unknown as Handlers, self)
  })
  type Listener = (message: unknown, sender: unknown, answer: (reply: unknown) => void) => unknown
  const listeners = new Set<Listener>()
  afterEach(() => {
    stop()
    listeners.clear()
    vi.unstubAllGlobals()
    vi.clearAllMocks()
    sender = panel
  })

  it('answers with the value', async () => {
    expect(await send('stripSettings')).toEqual({
      ok: true,
      value: { language: 'auto', stripsInPages: true },
    })
  })

  it('answers with the key of the problem a handler throws', async () => {
    expect(await send('shopFigures', { shop: 'local|ATVPDKIKX0DER|USD' as never })).toEqual({
      ok: false,
      problem: 'books-newer',
    })
  })

  it('does not let a page ask for the books', async () => {
    sender = page
    expect(await send('shopFigures', { shop: 'local|ATVPDKIKX0DER|USD' as never })).toEqual({
      ok: false,
      problem: 'forbidden',
    })
    expect(handlers.shopFigures).not.toHaveBeenCalled()
  })

  it.each([{ asin: 'not an asin' }, { asin: 5 }, {}, null])('refuses %j as malformed', async payload => {
    expect(await send('openPanel', payload as never)).toEqual({ ok: false, problem: 'malformed' })
    expect(handlers.openPanel).not.toHaveBeenCalled()
  })

  it('runs a handler within the message itself, so that a click is still a click', () => {
    const message = { id: 1, type: 'openPanel', data: { asin: null }, timestamp: 1 }
    for (const listener of listeners) listener(message, page, () => undefined)
    // Nothing has been awaited yet: the click that sent the message still counts.
    expect(handlers.openPanel).toHaveBeenCalledOnce()
  })

  it('drops what was not agreed on', async () => {
    await send('openPanel', { asin: null, note: 'x' } as never)
    expect(handlers.openPanel).toHaveBeenCalledWith({ asin: null }, panel)
  })
})
