// Strips wait for no second answer: one that was asked for before figures changed fills an empty place until the new one is here.
import { describe, expect, it } from 'vitest'
import type { StripAt } from '@/components/overlays/strip-view'
import { createStripLoop } from '@/entrypoints/seller-central.content/create-strip-loop'

const shop = { account: 'A1', marketplace: 'ATVPDKIKX0DER' } as never
const anchors = ['111-0000001-0000001', '111-0000001-0000002'].map(orderId => ({
  element: { orderId },
  orderId,
  asin: null,
}))

/** A loop over two order rows, its answers given by the test in the order of its questions. */
function startLoop() {
  const answers: ((purchases: (number | null)[]) => Promise<void>)[] = []
  let drawn: readonly StripAt[] = []
  const loop = createStripLoop({
    layer: {
      draw(strips) {
        drawn = strips
      },
      clear: () => undefined,
      remove: () => undefined,
    },
    speak: () => null as never,
    anchors: () => anchors as never,
    shop: () => shop,
    shopOfOrder: (_, of) => of,
    asinSummaries: async () => null,
    orderSummaries: ({ orderIds }) =>
      new Promise(resolve =>
        answers.push(async purchases => {
          resolve(
            orderIds.flatMap((orderId, i) =>
              purchases[i] == null ? [] : [{ orderId, summary: { purchaseNumber: purchases[i] } as never }],
            ),
          )
          await new Promise(done => setTimeout(done))
        }),
      ),
  })
  const shown = () => drawn.map(({ view }) => (view?.kind === 'order' ? view.order.purchaseNumber : null))
  return { loop, answers, shown }
}

describe('the strip loop', () => {
  it('shows what was asked for before figures changed, and then what is true now', async () => {
    const { loop, answers, shown } = startLoop()
    loop.draw()
    expect(shown()).toEqual([null, null])
    loop.refresh()
    await answers[0]?.([1, null])
    // The second row has nothing to show by the old answer: that is no news, its place is kept.
    expect(shown()).toEqual([1, null])
    await answers[1]?.([2, 3])
    expect(shown()).toEqual([2, 3])
  })

  it('is not moved back by an answer that comes late', async () => {
    const { loop, answers, shown } = startLoop()
    loop.draw()
    loop.refresh()
    await answers[1]?.([2, null])
    expect(shown()).toEqual([2])
    await answers[0]?.([1, 1])
    expect(shown()).toEqual([2])
  })
})
