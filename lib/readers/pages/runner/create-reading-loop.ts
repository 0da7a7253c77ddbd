// Reads the page at hand as it comes to rest and hands on what is new. The page's own answers come first; the rows on screen are read
// only where no answer has told of them.
import type { Answer, PageReader, Reading } from '@/lib/readers/page-reader'
import { PAGE_READERS, readerOfPath } from '@/lib/readers/pages/index'
import { isSignedOut } from '@/lib/readers/pages/landmarks/signed-out'
import { readAnswer, readPage } from '@/lib/readers/pages/read-page'
import type { MarketplaceId } from '@/lib/schema/ids'
import type { Observation, PageShop } from '@/lib/schema/page-reading'
import { createShopWatch } from './create-shop-watch'
import { createTroubleTeller, type Diagnosis } from './create-trouble-teller'
import { fingerprint } from './fingerprint'
import { languageOfPage, type ReadingWorld } from './reading-world'

/** Rows that have not changed for so long are read. */
const REST_MS = 500
/** Answers kept until the shop is known. */
const MOST_HELD = 12
const ROW = 'tr, [role="row"], [data-sku], kat-table-row'

export interface ReadingLoop {
  heard(answer: Answer): void
  changed(): void
  moved(): void
  shop(): PageShop | null
  reader(): PageReader | null
  /** The marketplace an order named, where one did. */
  marketplaceOf(orderId: string): MarketplaceId | null
}

/** What a row on screen would be known by. */
const idOf = (of: Observation): string | null => (of.kind === 'order' ? of.orderId : of.fact.asin)

export function createReadingLoop(world: ReadingWorld): ReadingLoop {
  const { doc, signal } = world
  const shops = createShopWatch(world)
  const reader = (): PageReader | null => readerOfPath(world.url().pathname)
  const pageOf = (shop: PageShop) => {
    const now = Math.floor(world.now() / 1000)
    return { url: world.url(), language: languageOfPage(doc), shop, now }
  }
  let held: Answer[] = []
  let rows = ''
  let isRead = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const sent = new Set<string>()
  /** Orders and ASINs the page's own answers have told of. */
  const answered = new Set<string>()
  const marketplaces = new Map<string, MarketplaceId>()

  const handOn = async (
    id: PageReader['id'],
    layout: string,
    reading: Reading,
    shop: PageShop,
  ): Promise<void> => {
    if (reading.rowsRead + reading.skipped.length === 0) return
    isRead = true
    for (const one of reading.observations)
      if (one.kind === 'order' && one.marketplace !== null) marketplaces.set(one.orderId, one.marketplace)
    const mark = fingerprint({ id, shop, reading })
    if (sent.has(mark)) return
    sent.add(mark)
    const { now: seenAt } = pageOf(shop)
    if (!(await world.pageRead({ reader: id, layout, shop, seenAt, ...reading }))) sent.delete(mark)
  }
  const readHeld = (shop: PageShop): void => {
    for (const answer of held.splice(0))
      for (const one of PAGE_READERS) {
        const reading = readAnswer(one, answer, pageOf(shop))
        if (reading === null) continue
        for (const id of reading.observations.map(idOf)) if (id !== null) answered.add(id)
        void handOn(one.id, 'json', reading, shop)
        world.expected(reading.observations)
      }
  }
  const readScreen = (one: PageReader, shop: PageShop): void => {
    const anchors = one.anchors(doc)
    if (anchors.length > 0 && anchors.every(({ orderId, asin }) => answered.has(orderId ?? asin ?? '')))
      return
    const outcome = readPage(one, { doc, ...pageOf(shop) })
    if (outcome.kind === 'read') void handOn(one.id, outcome.layout, outcome.reading, shop)
  }
  const evaluate = (): void => {
    if (isSignedOut(doc, world.url())) troubles.tell('signed-out')
    const shop = shops.learn()
    if (shop === null) return
    readHeld(shop)
    const one = reader()
    if (one !== null) readScreen(one, shop)
  }
  const diagnose: Diagnosis = () => {
    const one = reader()
    const shop = shops.shop()
    if (one === null || isRead || isSignedOut(doc, world.url())) return null
    if (shop === null) return 'unknown-shop'
    if (one.anchors(doc).length > 0 && answered.size > 0) return null
    const isKnown = readPage(one, { doc, ...pageOf(shop) }).kind === 'read'
    return isKnown || (one.frame !== null && doc.querySelector(one.frame)) ? 'empty' : 'unknown-layout'
  }
  const troubles = createTroubleTeller(world, reader, diagnose)
  const rest = (): void => {
    clearTimeout(timer)
    timer = setTimeout(evaluate, REST_MS)
  }
  const begin = (): void => {
    rows = ''
    isRead = false
    troubles.begin()
    rest()
  }
  signal.addEventListener('abort', () => clearTimeout(timer))
  begin()

  return {
    heard(answer) {
      shops.heard(answer)
      held = [...held, answer].slice(-MOST_HELD)
      const shop = shops.learn()
      if (shop !== null) readHeld(shop)
    },
    changed() {
      if (shops.shop() === null) shops.learn()
      // How much text stands in each row: a late name or status is a change, a spinner elsewhere is none.
      const now = (reader()?.anchors(doc) ?? [])
        .map(({ element }) => (element.closest(ROW) ?? element).textContent?.length ?? 0)
        .join(' ')
      if (now === rows && now !== '') return
      rows = now
      rest()
    },
    moved: begin,
    shop: shops.shop,
    reader,
    marketplaceOf: orderId => marketplaces.get(orderId) ?? null,
  }
}
