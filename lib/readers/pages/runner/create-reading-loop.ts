// Has the page at hand read as it comes to rest, and what is new handed on. The page's own answers come first, and are read in the
// background; the rows on screen are read only where no answer has told of them.
import type { Anchor, Answer, PageReader, ScreenReader } from '@/lib/readers/page-reader'
import { ordersNamed } from '@/lib/readers/pages/answers/orders-named'
import { readerOfPath } from '@/lib/readers/pages/index'
import { isSignedOut } from '@/lib/readers/pages/landmarks/signed-out'
import type { MarketplaceId } from '@/lib/schema/ids'
import type { PageShop, ToldRow } from '@/lib/schema/page-reading'
import { createAnswerPost } from './create-answer-post'
import { createShopWatch } from './create-shop-watch'
import { createTroubleTeller, type Diagnosis } from './create-trouble-teller'
import { languageOfPage, type ReadingWorld } from './reading-world'
import { createSendOnce } from './send-once'

/** Rows that have not changed for so long are read. */
const REST_MS = 500
/** A page without rows may still be loading them, or have none a strip could stand in; it is looked at later. */
const EMPTY_MS = 1500
const ROW = 'tr, [role="row"], [data-sku], kat-table-row'

export interface ReadingLoop {
  /** `told`: the answer as the observer told it. */
  heard(answer: Answer, told: string): void
  /** Something has changed on the page, whose anchors these are now. */
  changed(anchors: readonly Anchor[]): void
  moved(): void
  shop(): PageShop | null
  reader(): PageReader | null
  /** The marketplace an order named, where one did. */
  marketplaceOf(orderId: string): MarketplaceId | null
}

export function createReadingLoop(world: ReadingWorld): ReadingLoop {
  const { doc, signal } = world
  const shops = createShopWatch(world)
  const reader = (): PageReader | null => readerOfPath(world.url().pathname)
  const now = (): number => Math.floor(world.now() / 1000)
  const pageOf = (shop: PageShop) => ({
    doc,
    url: world.url(),
    language: languageOfPage(doc),
    shop,
    now: now(),
  })
  let rows = ''
  let isRead = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const once = createSendOnce()
  const marketplaces = new Map<string, MarketplaceId>()

  const note = (all: readonly Pick<ToldRow, 'orderId' | 'marketplace'>[]): void => {
    for (const { orderId, marketplace } of all)
      if (orderId !== null && marketplace !== null) marketplaces.set(orderId, marketplace)
  }
  const post = createAnswerPost(world, once, answer => {
    isRead ||= answer?.isRead === true
    note(answer?.rows ?? [])
    world.expected(answer?.rows ?? [])
    rest()
  })
  const readScreen = (one: PageReader, screen: ScreenReader, shop: PageShop): void => {
    const outcome = screen.read(one, pageOf(shop))
    if (outcome.kind !== 'read') return
    const { layout, reading } = outcome
    if (reading.rowsRead + reading.skipped.length === 0) return
    isRead = true
    note(reading.observations.filter(of => of.kind === 'order'))
    void once({ id: one.id, shop, reading }, () =>
      world.pageRead({ reader: one.id, layout, shop, seenAt: now(), ...reading }),
    )
  }
  const evaluate = async (isLate: boolean): Promise<void> => {
    if (isSignedOut(doc, world.url())) void troubles.tell('signed-out')
    const known = shops.learn({ isAtRest: true })
    if (known !== null) post.pass(known, 'once')
    const one = reader()
    if (one === null || post.isWaiting()) return
    const anchors = one.anchors(doc)
    if (known !== null && (anchors.length > 0 ? anchors.every(post.hasToldOf) : isRead)) return
    if (anchors.length === 0 && !isLate) {
      timer = setTimeout(() => void evaluate(true), EMPTY_MS)
      return
    }
    const screen = await world.screenReader()
    if (screen === null || signal.aborted || reader() !== one) return
    const shop = shops.learn({ isAtRest: true, screen })
    if (shop !== null && post.isHolding()) post.pass(shop, 'once')
    else if (shop !== null) readScreen(one, screen, shop)
  }
  const diagnose: Diagnosis = async () => {
    const one = reader()
    const shop = shops.shop()
    if (one === null || isRead || isSignedOut(doc, world.url())) return null
    if (shop === null) return 'unknown-shop'
    if (one.anchors(doc).length > 0 && post.hasTold()) return null
    const isKnown = (await world.screenReader())?.read(one, pageOf(shop)).kind === 'read'
    return isKnown || (one.frame !== null && doc.querySelector(one.frame)) ? 'empty' : 'unknown-layout'
  }
  const troubles = createTroubleTeller(world, reader, diagnose)
  const rest = (): void => {
    clearTimeout(timer)
    if (!signal.aborted) timer = setTimeout(() => void evaluate(false), REST_MS)
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
    heard(answer, told) {
      const orders = ordersNamed(answer.body)
      shops.heard(answer, orders)
      note(orders)
      post.hold(told)
      const shop = shops.learn()
      if (shop === null) return
      if (orders.length > 0) world.expected(orders)
      post.pass(shop, 'soon')
    },
    changed(anchors) {
      if (shops.shop() === null) shops.learn()
      // How much text stands in each row: a late name or status is a change, a spinner elsewhere is none.
      const texts = anchors
        .map(({ element }) => (element.closest(ROW) ?? element).textContent?.length ?? 0)
        .join(' ')
      if (texts === rows && texts !== '') return
      rows = texts
      rest()
    },
    moved: begin,
    shop: shops.shop,
    reader,
    marketplaceOf: orderId => marketplaces.get(orderId) ?? null,
  }
}
