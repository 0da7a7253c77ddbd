import { expect, it } from 'vitest'
import { signals, signalsOf } from '@/lib/metrics/signals/signals'
import { stockSignals } from '@/lib/metrics/signals/stock-signals'
import { gatherSmallShop } from '@/tests/shop/gather-shop'

it('says of the stock alone, and of one ASIN alone, what it says of all', async () => {
  const { task } = await gatherSmallShop()
  const all = signals(task).asins
  expect(all.length).toBeGreaterThan(3)
  expect(stockSignals(task)).toEqual(all.map(({ asin, stock }) => ({ asin, stock })))
  const alone = task.asinFigures.map(one => signalsOf(task, one)).filter(one => one !== null)
  expect(alone).toEqual(all)
})
