// Asks for the figures of the rows on screen, once for each bundle of new rows, and has the strips drawn. Answers are kept until figures
// change, and old ones stay on screen until the new ones are here.
import type { StripLayer } from '@/components/overlays/create-strip-layer'
import type { StripAt, StripView } from '@/components/overlays/strip-view'
import type { Speak } from '@/components/primitives/speak'
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

export interface StripLoop {
  /** Draws what is known and asks for what is not. */
  draw(): void
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

  const keyOf = ({ orderId, asin }: Pick<Anchor, 'orderId' | 'asin'>, shop: PageShop): string =>
    `${shop.account}|${shop.marketplace}|${orderId ?? asin}`

  const askAsins = async (asins: Asin[], shop: PageShop): Promise<void> => {
    const mine = round
    const answer = await world.asinSummaries({ shop, asins }).catch(() => null)
    if (mine !== round) return
    const byAsin = new Map(answer?.summaries.map(summary => [summary.asin, summary]))
    for (const asin of asins) {
      const summary = byAsin.get(asin)
      const key = keyOf({ asin, orderId: null }, shop)
      if (answer === null) asked.delete(key)
      else kept.set(key, summary ? { kind: 'asin', summary, coverage: answer.coverage ?? null } : null)
    }
    if (answer !== null) draw()
  }

  const askOrders = async (wanted: Anchor[], shop: PageShop): Promise<void> => {
    const mine = round
    const orderIds = wanted.map(one => one.orderId as OrderId)
    const answer = await world.orderSummaries({ shop, orderIds }).catch(() => null)
    if (mine !== round) return
    const byOrder = new Map(answer?.map(one => [one.orderId, one.summary]))
    for (const anchor of wanted) {
      const order = byOrder.get(anchor.orderId as OrderId)
      const key = keyOf(anchor, shop)
      if (answer === null) asked.delete(key)
      else kept.set(key, order ? { kind: 'order', order, asin: anchor.asin as Asin | null } : null)
    }
    if (answer !== null) draw()
  }

  const ask = (wanted: readonly { anchor: Anchor; of: PageShop; key: string }[]): void => {
    const groups = new Map<string, { of: PageShop; anchors: Anchor[] }>()
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

  const draw = (): void => {
    const shop = world.shop()
    if (shop === null || !shown) {
      world.layer.clear()
      return
    }
    const wanted = world.anchors().map(anchor => {
      const of = anchor.orderId === null ? shop : world.shopOfOrder(anchor.orderId as OrderId, shop)
      return { anchor, of, key: keyOf(anchor, of) }
    })
    const strips: StripAt[] = wanted.flatMap(({ anchor, key }) => {
      const view = kept.get(key)
      return view ? [{ element: anchor.element, key, view }] : []
    })
    world.layer.draw(strips, world.speak(shop))
    ask(wanted)
  }

  return {
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
