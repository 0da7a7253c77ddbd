// Asks for the figures of the rows on screen, once for each bundle of new rows, and has the strips drawn: at once where figures are known,
// else a place is kept for them. Answers are kept until figures change, and old ones stay on screen until the new ones are here.
import type { StripLayer } from '@/components/overlays/create-strip-layer'
import type { StripAt, StripView } from '@/components/overlays/strip-view'
import type { Speak } from '@/components/primitives/create-speak'
import type { Anchor } from '@/lib/readers/page-reader'
import type { AsinSummary, Coverage, OrderSummary } from '@/lib/schema/figures'
import type { Asin, OrderId } from '@/lib/schema/ids'
import type { PageShop } from '@/lib/schema/page-reading'

export interface StripWorld {
  layer: StripLayer
  speak(shop: PageShop): Speak
  anchors(): Anchor[]
  shop(): PageShop | null
  /** The shop an order belongs to: orders of several marketplaces may stand in one list. */
  shopOfOrder(orderId: OrderId, shop: PageShop): PageShop
  asinSummaries(of: {
    shop: PageShop
    asins: Asin[]
  }): Promise<{ summaries: AsinSummary[]; coverage?: Coverage } | null>
  orderSummaries(of: {
    shop: PageShop
    orderIds: OrderId[]
  }): Promise<{ orderId: OrderId; summary: OrderSummary }[] | null>
}

/** What a strip is about. */
export type Subject = Pick<Anchor, 'orderId' | 'asin'>

export interface StripLoop {
  /** Rows about these will come: asks ahead, so that their strips are painted with them. */
  expect(subjects: readonly Subject[]): void
  /** Draws what is known and asks for what is not. */
  draw(anchors?: readonly Anchor[]): void
  /** Figures have changed: asks anew for all rows on screen. */
  refresh(): void
  setShown(shown: boolean): void
}

type Kept = StripView | null

export function createStripLoop(world: StripWorld): StripLoop {
  let kept = new Map<string, Kept>()
  let asked = new Set<string>()
  let shown = true
  let round = 0

  const keyOf = ({ orderId, asin }: Subject, shop: PageShop): string =>
    `${shop.account}|${shop.marketplace}|${orderId ?? asin}`

  /** A view that says the same as the one kept is not drawn anew. */
  const keep = (key: string, view: Kept): void => {
    const old = kept.get(key)
    if (old === undefined || JSON.stringify(old) !== JSON.stringify(view)) kept.set(key, view)
  }

  /**
   * Takes an answer. One that was asked for before figures changed has been asked for again: until that is here it is
   * better than an empty place, and says nothing of where there is nothing to show.
   */
  const take = (asker: number, key: string, view: Kept): void => {
    if (asker === round) keep(key, view)
    else if (view !== null && !kept.has(key)) kept.set(key, view)
  }

  const askAsins = async (asins: Asin[], shop: PageShop): Promise<void> => {
    const mine = round
    const answer = await world.asinSummaries({ shop, asins }).catch(() => null)
    if (answer === null && mine !== round) return
    const byAsin = new Map(answer?.summaries.map(summary => [summary.asin, summary]))
    for (const asin of asins) {
      const summary = byAsin.get(asin)
      const key = keyOf({ asin, orderId: null }, shop)
      if (answer === null) asked.delete(key)
      else take(mine, key, summary ? { kind: 'asin', summary, coverage: answer.coverage ?? null } : null)
    }
    if (answer !== null) draw()
  }

  const askOrders = async (wanted: Subject[], shop: PageShop): Promise<void> => {
    const mine = round
    const orderIds = wanted.map(one => one.orderId as OrderId)
    const answer = await world.orderSummaries({ shop, orderIds }).catch(() => null)
    if (answer === null && mine !== round) return
    const byOrder = new Map(answer?.map(one => [one.orderId, one.summary]))
    for (const anchor of wanted) {
      const order = byOrder.get(anchor.orderId as OrderId)
      const key = keyOf(anchor, shop)
      if (answer === null) asked.delete(key)
      else take(mine, key, order ? { kind: 'order', order, asin: anchor.asin as Asin | null } : null)
    }
    if (answer !== null) draw()
  }

  const ask = (wanted: readonly { anchor: Subject; of: PageShop; key: string }[]): void => {
    const groups = new Map<string, { of: PageShop; anchors: Subject[] }>()
    for (const { anchor, of, key } of wanted) {
      if (asked.has(key)) continue
      asked.add(key)
      const kind = `${anchor.orderId === null} ${of.marketplace}`
      const group = groups.get(kind) ?? { of, anchors: [] }
      group.anchors.push(anchor)
      groups.set(kind, group)
    }
    for (const { of, anchors } of groups.values())
      if (anchors[0]?.orderId == null) void askAsins([...new Set(anchors.map(one => one.asin as Asin))], of)
      else void askOrders(anchors, of)
  }

  const place = <S extends Subject>(anchor: S, shop: PageShop) => {
    const of = anchor.orderId === null ? shop : world.shopOfOrder(anchor.orderId as OrderId, shop)
    return { anchor, of, key: keyOf(anchor, of) }
  }

  const draw = (anchors: readonly Anchor[] = world.anchors()): void => {
    const shop = world.shop()
    if (shop === null || !shown) {
      world.layer.clear()
      return
    }
    const wanted = anchors.map(anchor => place(anchor, shop))
    const strips: StripAt[] = wanted.flatMap(({ anchor, key }) => {
      const view = kept.get(key)
      // null: there is nothing to show; undefined: not known yet.
      return view === null ? [] : [{ element: anchor.element, key, view: view ?? null }]
    })
    world.layer.draw(strips, world.speak(shop))
    ask(wanted)
  }

  return {
    expect(subjects) {
      const shop = world.shop()
      if (shop !== null && shown) ask(subjects.map(one => place(one, shop)))
    },
    draw,
    refresh() {
      round++
      asked = new Set()
      // What was "nothing to show" is forgotten; what is shown stays until its new figures come.
      kept = new Map([...kept].filter(([, view]) => view !== null))
      draw()
    },
    setShown(next) {
      shown = next
      draw()
    },
  }
}
