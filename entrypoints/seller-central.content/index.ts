// The content script's door: hears the page's own answers, reads the page, draws the strips, and answers the popup. It asks Amazon for
// nothing, clicks nothing, and opens no store: what it reads goes to the background, what it draws comes from there.
import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { type Language, languageOf } from '@/assets/words/say'
import { STRIP_WORDS } from '@/assets/words/strips'
import { createStripLayer } from '@/components/overlays/create-strip-layer'
import { createSpeak, type Speak } from '@/components/primitives/create-speak'
import { listen, send } from '@/lib/messages/client'
import type { Anchor, ScreenReader } from '@/lib/readers/page-reader'
import { createReadingLoop, type ReadingLoop } from '@/lib/readers/pages/runner/create-reading-loop'
import { takeScreenReader } from '@/lib/readers/pages/runner/shared-screen-reader'
import type { Asin } from '@/lib/schema/ids'
import { marketplaceById, SELLER_CENTRAL_MATCHES } from '@/lib/schema/marketplaces'
import type { PageShop } from '@/lib/schema/page-reading'
import { openAccountMemory } from './account-memory'
import { createStripLoop, type StripLoop } from './create-strip-loop'
import { type Heard, listenToAnswers } from './listen-to-answers'
import { watchPage } from './watch-page'

/** The value of an answer; null for a refusal, and for a background that is gone (the extension was reloaded). */
async function granted<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; problem: string }>,
): Promise<T | null> {
  try {
    const settled = await answer
    return settled.ok ? settled.value : null
  } catch {
    return null
  }
}

/** One voice a language and marketplace: its number formats are dear to make. */
function createVoices(): (language: Language, shop: PageShop) => Speak {
  const voices = new Map<string, Speak>()
  return (language, { marketplace }) => {
    const key = `${language} ${marketplace}`
    const voice =
      voices.get(key) ?? createSpeak(STRIP_WORDS, language, marketplaceById(marketplace)?.locale ?? null)
    voices.set(key, voice)
    return voice
  }
}

const anchorsOf = (reading: ReadingLoop): Anchor[] => reading.reader()?.anchors(document) ?? []

/** What reads the screen, brought into this page when it is first asked for. */
async function bringScreenReader(): Promise<ScreenReader | null> {
  if (takeScreenReader() === null) await granted(send('bringScreenReader'))
  return takeScreenReader()
}

function startStrips(reading: ReadingLoop, language: () => Language, signal: AbortSignal): StripLoop {
  const layer = createStripLayer(document, at =>
    send('openPanel', at).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  const voice = createVoices()
  signal.addEventListener('abort', layer.remove)
  return createStripLoop({
    layer,
    speak: shop => voice(language(), shop),
    anchors: () => anchorsOf(reading),
    shop: reading.shop,
    shopOfOrder: (orderId, shop) => ({
      ...shop,
      marketplace: reading.marketplaceOf(orderId) ?? shop.marketplace,
    }),
    asinSummaries: of => granted(send('asinSummaries', of)),
    orderSummaries: of => granted(send('orderSummaries', of)),
  })
}

/** ASINs of the page, those in most rows first. */
function asinsAtHand(reading: ReadingLoop): Asin[] {
  const counts = new Map<string, number>()
  for (const { asin } of anchorsOf(reading)) if (asin !== null) counts.set(asin, (counts.get(asin) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([asin]) => asin as Asin)
}

export default defineContentScript({
  matches: SELLER_CENTRAL_MATCHES,
  runAt: 'document_start',
  // Else the page would be told the extension's id.
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    const early: Heard[] = []
    let heard = (one: Heard): unknown => early.push(one)
    listenToAnswers(document, signal, one => heard(one))
    const settings = granted(send('stripSettings'))
    const memory = await openAccountMemory()
    let language = languageOf('auto', browser.i18n.getUILanguage())
    let strips: StripLoop | null = null
    const reading = createReadingLoop({
      doc: document,
      url: () => new URL(location.href),
      now: () => Date.now(),
      known: memory.known,
      remember: memory.remember,
      expected: rows => strips?.expect(rows),
      answerHeard: one => granted(send('answerHeard', one)),
      screenReader: bringScreenReader,
      pageRead: async page => (await granted(send('pageRead', page))) !== null,
      pageTrouble: trouble => void granted(send('pageTrouble', trouble)),
      shopChanged: () => strips?.refresh(),
      signal,
    })
    strips = startStrips(reading, () => language, signal)
    heard = ({ answer, told }) => {
      reading.heard(answer, told)
      strips?.draw()
    }
    for (const one of early) heard(one)

    const apply = async (asked: typeof settings): Promise<void> => {
      const now = await asked
      if (now === null) return
      language = languageOf(now.language, browser.i18n.getUILanguage())
      strips?.setShown(now.stripsInPages)
    }
    void apply(settings)
    watchPage(document, signal, {
      changed() {
        const anchors = anchorsOf(reading)
        reading.changed(anchors)
        strips?.draw(anchors)
      },
      moved: reading.moved,
    })
    const stops = [
      listen('figuresChanged', () => {
        strips?.refresh()
        void apply(granted(send('stripSettings')))
      }),
      listen('pageAtHand', () => ({ shop: reading.shop(), asins: asinsAtHand(reading) })),
    ]
    signal.addEventListener('abort', () => {
      for (const stop of stops) stop()
    })
  },
})
